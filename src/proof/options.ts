import { parseArgs } from 'node:util'

export const HELP = `npm run proof -- [options]

Looks at everything, and writes the tables in reports/example.

--minutes N    what N minutes suffice for, drawn by the hash of the commit; a job that has begun is finished
--full         everything (the default)
--only TERMS   proofs and what is in them by their names: faults,gzip,seed-17,target-17,file-17,inputs-17
--seed N       drives the runs of faults and variants (1); the tables tell of that one alone
--workers N    jobs at a time (2)
--commit HASH  draws as for this commit (the one that is checked out)
--accept       writes the tables although they got worse

Exit: 0 nothing wrong, 1 something is, 2 nothing was looked at, or wrong usage.
`

export interface ProofOptions {
  /** No time limit: everything is looked at. */
  readonly minutes?: number
  readonly only?: string
  readonly seed: number
  readonly workers: number
  readonly commit?: string
  readonly accept: boolean
  readonly help: boolean
}

/** Reads a command line. @throws Error where an option is unknown, is no number, or excludes another one. */
export function readOptions(args: readonly string[]): ProofOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string' },
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '2' },
      commit: { type: 'string' },
      accept: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { minutes, full, only, commit, accept, help } = values
  if (minutes !== undefined && full) throw new Error('--minutes and --full exclude each other')
  if (minutes !== undefined && accept) throw new Error('--accept writes tables, which a part of them cannot make')
  return {
    ...(minutes === undefined ? {} : { minutes: wholeNumber(minutes, '--minutes') }),
    ...(only === undefined ? {} : { only }),
    ...(commit === undefined ? {} : { commit }),
    seed: wholeNumber(values.seed, '--seed'),
    workers: wholeNumber(values.workers, '--workers', 1),
    accept,
    help,
  }
}

function wholeNumber(text: string, what: string, least = 0): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN
  if (Number.isSafeInteger(number) && number >= least) return number
  throw new Error(`${what} ${text}: a whole number from ${least} was expected`)
}
