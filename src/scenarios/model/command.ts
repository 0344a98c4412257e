import type fc from 'fast-check'
import type { Action, Operation } from '../../catalogue/index.js'
import type { DirectoryModel, RealDirectory } from './directory-model.js'

export type ModelCommand = fc.AsyncCommand<DirectoryModel, RealDirectory, true>

/** One step of a sequence; `label` is what a counterexample prints. */
export function command(label: string, run: (model: DirectoryModel, real: RealDirectory) => Promise<void>, possible: (model: Readonly<DirectoryModel>) => boolean = () => true): ModelCommand {
  return {
    check: model => Promise.resolve(possible(model)),
    async run(model, real) {
      if (real.allowance.left <= 0) return
      real.done.push(label)
      const before = real.asked.length
      await run(model, real)
      real.allowance.left -= real.asked.length - before
    },
    toString: () => label,
  }
}

/** An operation of an action, whichever version it is of. */
export function operationOf({ context }: RealDirectory, action: Action, index: number): Operation {
  const all = context.catalogue.operations.filter(operation => operation.action === action)
  const chosen = all[index % all.length]
  if (chosen === undefined) throw new Error(`the catalogue has no ${action}`)
  return chosen
}
