import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { faults } from '../sandbox/index.js'
import { killCurve } from './curve.js'
import type { Kill } from './kill.js'
import { killTable } from './table.js'
import type { Order } from './worker.js'

/**
 * `npm run faults [-- --only NAME,… --sample I/N --seed N --workers N]`: the full run against each fault of the sandbox.
 * Writes the table and its figure when every fault was met. Exit: 0 all caught, 1 one survives.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string', default: '1/1' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
  },
})
const [index = 1, count = 1] = values.sample.split('/').map(Number)
const named = values.only?.split(',')
const chosen = faults.map(({ id }) => id).filter((id, i) => (named === undefined || named.includes(id)) && i % count === index - 1)
if (chosen.length === 0) throw new Error(`no fault is called ${values.only ?? ''}`)

const kills: Kill[] = []
const waiting = [...chosen]

async function work(): Promise<void> {
  const worker = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const send = (order: Order): void => { worker.send(order) }
  send({ seed: Number(values.seed) })
  for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
    const met = new Promise<Kill>((resolve, reject) => {
      worker.once('message', message => { resolve(message as Kill) })
      worker.once('exit', code => { reject(new Error(`the worker ended with ${code} at ${fault}`)) })
    })
    send({ fault })
    const kill = await met
    worker.removeAllListeners('exit')
    kills.push(kill)
    process.stdout.write(`${String(kills.length).padStart(4)}/${chosen.length}  ${kill.fault.padEnd(48)} ${kill.rule.padEnd(9)} ${(kill.caughtBy ?? 'SURVIVES').padEnd(36)} ${kill.requests}\n`)
  }
  worker.kill()
}

await Promise.all(Array.from({ length: Number(values.workers) }, work))
const survivors = kills.filter(({ caughtBy }) => caughtBy === null)
if (chosen.length === faults.length) {
  const folder = new URL('../../reports/example/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL('faults.md', folder), killTable(kills, Number(values.seed)))
  writeFileSync(new URL('faults.svg', folder), killCurve(kills))
}
process.stdout.write(`${kills.length - survivors.length} of ${kills.length} faults caught${survivors.length === 0 ? '' : `; ${survivors.map(({ fault }) => fault).join(', ')} survive`}\n`)
process.exitCode = survivors.length === 0 ? 0 : 1
