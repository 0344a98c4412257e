import { writeFileSync } from 'node:fs'
import { faults } from '../../sandbox/changes/index.js'
import { detectFault, evaluators, faultsFor, type Detection, type Evaluator } from '../detection.js'
import {
  committedFaultTable,
  faultTable,
  faultTableUrl,
  missingFaults,
  regressions,
  type FaultPage,
} from '../fault-table.js'
import { detectionCurve } from '../figure.js'
import { baselineOf, MOST_REQUESTS } from '../full-run.js'
import { defineProof, type Draw, type Job, type ProofProblem } from '../proof.js'

interface FaultJob extends Job {
  readonly fault: string
  readonly seed: number
  /** The check or scenario that is to find something; none: whoever finds the fault. */
  readonly evaluator?: string
}

interface FaultResult extends Detection {
  readonly evaluator?: string
}

/** Faults that a check or scenario is tried on before it is given up. */
const TRIES = 15
/** Of the run that the page tells of. */
const PAGE_SEED = 1

const withoutEvaluator = (results: readonly FaultResult[]): readonly FaultResult[] =>
  results.filter(({ evaluator }) => evaluator === undefined)

/** Check or scenario → a fault that it finds something in: the one that the page has, while that holds. */
function examplesOf(results: readonly FaultResult[], page: FaultPage): ReadonlyMap<string, string> {
  const place = new Map(faults.map(({ id }, i) => [id, i]))
  const sorted = results.toSorted((a, b) => (place.get(a.fault) ?? 0) - (place.get(b.fault) ?? 0))
  const examples = new Map<string, string>()
  const add = (evaluator: string | null, fault: string): void => {
    if (evaluator !== null && !examples.has(evaluator)) examples.set(evaluator, fault)
  }
  for (const { fault, triggered } of sorted)
    for (const evaluator of triggered) if (page.examples.get(evaluator) === fault) add(evaluator, fault)
  for (const { fault, caughtBy } of withoutEvaluator(sorted)) add(caughtBy, fault)
  for (const { fault, triggered } of sorted) for (const evaluator of triggered) add(evaluator, fault)
  return examples
}

function idleEvaluators(results: readonly FaultResult[]): readonly Evaluator[] {
  const busy = new Set(results.flatMap(({ triggered }) => triggered))
  return evaluators.filter(({ id }) => !busy.has(id))
}

/** The next fault that an evaluator without a finding is tried on, which had no chance before a run was stopped. */
function nextTry({ id, clauses }: Evaluator, results: readonly FaultResult[], { seed }: Draw): readonly FaultJob[] {
  const tried = results.filter(({ evaluator }) => evaluator === id).length
  const fault = tried < TRIES ? faultsFor({ id, clauses })[tried] : undefined
  return fault === undefined ? [] : [{ name: fault, fault, seed, evaluator: id, requests: MOST_REQUESTS }]
}

function problemsOf(results: readonly FaultResult[], whole: boolean): readonly ProofProblem[] {
  const { rows } = committedFaultTable()
  const detections = withoutEvaluator(results)
  const survivors = detections.filter(({ caughtBy }) => caughtBy === null).map(({ fault }) => fault)
  const idle = whole ? idleEvaluators(results).map(({ id }) => id) : []
  const told = (names: readonly string[], what: string, acceptable: boolean): ProofProblem[] =>
    names.length === 0 ? [] : [{ text: `${what}: ${names.join(', ')}`, acceptable }]
  return [
    ...told(survivors, 'These survive', false),
    ...told(idle, 'These checks and scenarios find nothing in any fault', false),
    ...told(regressions(rows, detections), 'Fewer are caught in time than the page says', true),
    ...told(whole ? missingFaults(rows, detections) : [], 'The page has faults that are no more', true),
  ]
}

/** The full run against each deliberate defect of the sandbox: every one must be caught, as early as the page says. */
export const faultProof = defineProof<FaultJob, FaultResult>({
  id: 'faults',
  title: 'Faults of the sandbox',

  jobs({ seed }) {
    const requests = new Map(committedFaultTable().rows.map(row => [row.fault, row.requests]))
    return faults.map(({ id }) => ({ name: id, fault: id, seed, requests: requests.get(id) ?? MOST_REQUESTS }))
  },

  async work({ fault, seed, evaluator }) {
    const detection = await detectFault(fault, seed, await baselineOf(seed), evaluator)
    return { ...detection, ...(evaluator === undefined ? {} : { evaluator }) }
  },

  tell({ fault, clause, caughtBy, requests, evaluator, triggered }) {
    if (evaluator !== undefined) return `${evaluator} ${triggered.includes(evaluator) ? 'finds' : 'misses'} ${fault}`
    return `${fault.padEnd(44)} ${clause.padEnd(44)} ${(caughtBy ?? 'SURVIVES').padEnd(36)} ${requests}`
  },

  followUp: (results, draw) => idleEvaluators(results).flatMap(evaluator => nextTry(evaluator, results, draw)),

  judge(results, whole) {
    const detections = withoutEvaluator(results)
    const caught = detections.filter(({ caughtBy }) => caughtBy !== null)
    return {
      summary: `${caught.length} of ${detections.length} faults caught`,
      problems: problemsOf(results, whole),
    }
  },

  publish(results, { seed }) {
    // the page tells of one seed: another one is for looking, not for writing
    if (seed !== PAGE_SEED) return
    const detections = withoutEvaluator(results)
    writeFileSync(faultTableUrl, faultTable(detections, examplesOf(results, committedFaultTable()), seed))
    writeFileSync(new URL('faults.svg', faultTableUrl), detectionCurve(detections))
  },
})
