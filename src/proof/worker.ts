import { cleanRun, hunt, type Clean } from './hunt.js'

/** Hunts one fault after another, as they are sent; the first message names the seed. */
export type Order = { readonly seed: number } | { readonly fault: string }

let seed = 1
let clean: Promise<Clean> = Promise.resolve(new Set())

process.on('message', (order: Order) => {
  if ('seed' in order) {
    seed = order.seed
    clean = cleanRun(seed)
    return
  }
  void clean.then(known => hunt(order.fault, seed, known)).then(kill => process.send?.(kill))
})
