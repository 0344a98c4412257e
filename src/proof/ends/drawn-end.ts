import { numberFrom } from '../draw.js'
import { catalogue } from '../full-run.js'
import { checks } from '../../checks/index.js'
import { buildPlan, parseSelection } from '../../runner/index.js'
import { scenarios } from '../../scenarios/index.js'

/**
 * How a run comes to its end: a signal; `EPIPE`: the reader of its output leaves, and Ctrl-C comes soon after, as with
 * `| tee`; `ENOSPC`: the disk is full from then on.
 */
export const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGKILL', 'EPIPE', 'ENOSPC'] as const
export type Ending = (typeof endings)[number]

/** An end of a run, at a moment that is told in requests and not in time, so that it can be had again. */
export interface DrawnEnd {
  readonly ending: Ending
  /** What the run looks at, as `--only` has it; empty: everything. */
  readonly only: string
  readonly seed: number
  /** The request before which it ends. */
  readonly request: number
}

/** Parts of a run that write, and all of it. */
const parts = ['USER', 'SYNC', 'BULK,INVITE', 'AUTH,TOKEN', ...catalogue.versions.map(version => `v${version}`), '']
/** The share of the planned requests in which ends lie: an estimate may be too high by a quarter. */
const SHARE = 0.7
const SEEDS = 999

/** The end with this number, of all that follow from a text. */
export function drawEnd(text: string, number: number): DrawnEnd {
  const draw = (what: string, below: number): number => numberFrom(`${text} ${what} ${number}`) % below
  const only = parts[draw('part', parts.length)] ?? ''
  const seed = draw('seed', SEEDS)
  const ending = endings[number % endings.length] ?? 'SIGKILL'
  return { ending, only, seed, request: 2 + draw('request', Math.floor(SHARE * plannedRequests(only, seed))) }
}

function plannedRequests(only: string, seed: number): number {
  const selection = parseSelection(catalogue, only === '' ? undefined : only, undefined)
  return buildPlan({ catalogue, checks, scenarios, selection, write: true, seed }).requests
}

export const describeEnd = ({ ending, only, seed, request }: DrawnEnd): string =>
  `${ending} at request ${request} of ${only === '' ? 'a full run' : only}, seed ${seed}`
