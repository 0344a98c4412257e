import fc from 'fast-check'
import type { SequenceCaller } from '../callers.js'
import { type DirectoryModel } from '../model.js'
import { type ListView, type RealDirectory } from '../real.js'

export type ModelCommand = fc.AsyncCommand<DirectoryModel, RealDirectory, true>

/** Requests that a command and the tear-down take at most: a token, two writes and a check after each. */
const RESERVE = 5

/** Commands that come in between before one of the same kind is run on the same user again. */
const SPACING = 12
export const SHORT_SPACING = 2

/** What a command is, and on which user it is run. It is left out where the same was run shortly before. */
export interface CommandKind {
  readonly kind: string
  /** Index of the user. */
  readonly userIndex?: number
  /** Commands in between; fewer for a kind that is worth running before and after any other. */
  readonly spacing?: number
  /** Whether it makes sense as the model stands. */
  readonly fits?: (model: Readonly<DirectoryModel>) => boolean
}

/** One command of a sequence; `label` is what a counterexample prints. */
export function command(
  label: string,
  { kind, userIndex, spacing = SPACING, fits = () => true }: CommandKind,
  run: (model: DirectoryModel, real: RealDirectory) => Promise<void>,
): ModelCommand {
  const key = ({ users }: DirectoryModel): string =>
    userIndex === undefined ? kind : `${kind} ${userIndex % users.length}`
  return {
    check: model => Promise.resolve(!model.recentCommands.slice(0, spacing).includes(key(model)) && fits(model)),
    async run(model, real) {
      if (real.budget.left < RESERVE) return
      real.commands.push(label)
      model.recentCommands.unshift(key(model))
      model.recentCommands.splice(SPACING)
      await run(model, real)
    },
    toString: () => label,
  }
}

/** The user of a command: one far more often than the others, so that a command meets what an earlier one left. */
export const anyUserIndex = fc.constantFrom(0, 0, 0, 1, 3)
export const anyOperationIndex = fc.nat(99)
export const anyView: fc.Arbitrary<ListView> = fc.record({
  at: fc.nat(99),
  by: fc.constantFrom('admin' as const, 'admin' as const, 'readonly' as const),
})

const refusedCallers: readonly SequenceCaller[] = [
  'readonly',
  'readonly',
  'noaccess',
  'noaccess',
  'nobody',
  'second',
  'other',
]
export const anyRefusedCaller: fc.Arbitrary<SequenceCaller> = fc.constantFrom(...refusedCallers)
/** The caller of a write: mostly one who may write. */
export const anyWriter: fc.Arbitrary<SequenceCaller> = fc.constantFrom<SequenceCaller>(
  ...Array<SequenceCaller>(35).fill('admin'),
  'token',
  ...refusedCallers,
)
export const anyReader: fc.Arbitrary<SequenceCaller> = fc.constantFrom<SequenceCaller>(
  'admin',
  'readonly',
  'readonly',
  'token',
  'noaccess',
  'noaccess',
  'nobody',
  'second',
  'other',
)

/** Whether a caller may write, unless it is a token that was revoked meanwhile. */
export const mayWrite = (by: SequenceCaller): boolean => by === 'admin' || by === 'token'

/** The end of a label that names the caller. */
export const byCaller = (by: SequenceCaller): string =>
  by === 'admin' ? '' : by === 'second' || by === 'other' ? ` in the ${by} company` : ` by ${by}`
