import fc from 'fast-check'
import type { Caller } from './callers.js'
import { type DirectoryModel } from './model.js'
import { type RealDirectory, type View } from './real.js'

export type ModelCommand = fc.AsyncCommand<DirectoryModel, RealDirectory, true>

/** What a command and the look at the end of the sequence take at most: a token, a write and a look, and once more the last two. */
const RESERVE = 5

/** So many steps come in between before one of the same kind is done to the same user again. */
const APART = 12
export const OFTEN = 2

/** What a step is, and to whom: it is passed over where the same was done a moment ago, for requests are few. */
export interface Kind {
  readonly kind: string
  /** Index of the user. */
  readonly who?: number
  /** Steps in between; fewer for what is worth doing before and after anything else. */
  readonly apart?: number
  /** Whether it makes sense as the model stands. */
  readonly fits?: (model: Readonly<DirectoryModel>) => boolean
}

/** One step of a sequence; `label` is what a counterexample prints. */
export function command(
  label: string,
  { kind, who, apart = APART, fits = () => true }: Kind,
  run: (model: DirectoryModel, real: RealDirectory) => Promise<void>,
): ModelCommand {
  const key = ({ people }: DirectoryModel): string => (who === undefined ? kind : `${kind} ${who % people.length}`)
  return {
    check: model => Promise.resolve(!model.recent.slice(0, apart).includes(key(model)) && fits(model)),
    async run(model, real) {
      if (real.allowance.left < RESERVE) return
      real.done.push(label)
      model.recent.unshift(key(model))
      model.recent.splice(APART)
      await run(model, real)
    },
    toString: () => label,
  }
}

/** Whom a command is about: one user more often than any other, so that what one command leaves behind meets the next. */
export const whom = fc.constantFrom(0, 0, 0, 1, 3)
export const anyOperation = fc.nat(99)
export const anyView: fc.Arbitrary<View> = fc.record({
  at: fc.nat(99),
  by: fc.constantFrom('admin' as const, 'admin' as const, 'readonly' as const),
})

const turnedAway: readonly Caller[] = ['readonly', 'readonly', 'noaccess', 'noaccess', 'nobody', 'second', 'other']
export const trespassers: fc.Arbitrary<Caller> = fc.constantFrom(...turnedAway)
/** Who makes a write: mostly the one who may. */
export const anyWriter: fc.Arbitrary<Caller> = fc.constantFrom<Caller>(
  ...Array<Caller>(35).fill('admin'),
  'token',
  ...turnedAway,
)
export const anyReader: fc.Arbitrary<Caller> = fc.constantFrom<Caller>(
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
export const mayWrite = (by: Caller): boolean => by === 'admin' || by === 'token'

/** How a label names a caller. */
export const as = (by: Caller): string =>
  by === 'admin' ? '' : by === 'second' || by === 'other' ? ` in the ${by} company` : ` by ${by}`
