import { loadCatalogue } from '../../catalogue/index.js'
import { checks } from '../../checks/index.js'
import { type Finding, type Run, UsageError } from '../../findings/index.js'
import { stdout } from '../../output/index.js'
import { buildPlan, everything, replayPlan } from '../../runner/index.js'
import { scenarios } from '../../scenarios/index.js'
import { type ChosenTarget, chooseTarget, tellRemarks } from '../../target/index.js'
import { parseRunFile, type RunFile } from '../../recordings/index.js'
import { readTextFile } from '../files.js'
import { withRunReports } from '../run-reports.js'
import { announce, runPlan } from './run-plan.js'
import type { VerifyOptions } from './verify-options.js'

export const REPRODUCED = 'came again'
const UNSTABLE = 'came again once and then no more: the target answers now so, now so'
export const NOT_REPRODUCED = 'did not come again'

/** What became of a finding in a run that did again what met it: in words, for the terminal. */
export function describeReplay(
  { fingerprint, clause, check, operationId, severity }: Finding,
  report: Pick<Run, 'findings' | 'outcomes'>,
): string {
  const again = report.findings.find(found => found.fingerprint === fingerprint)
  if (again !== undefined) return severity !== 'info' && again.severity === 'info' ? UNSTABLE : REPRODUCED
  const outcome = report.outcomes.find(
    candidate => candidate.clause === clause && candidate.check === check && candidate.operationId === operationId,
  )
  if (outcome?.status === 'passed') return NOT_REPRODUCED
  if (outcome?.status === 'failed') return `${NOT_REPRODUCED}; the clause is broken in another place`
  const why = [outcome?.reason ?? 'the clause was not judged', outcome?.detail?.split('\n')[0]]
  return `could not be told (${why.filter(Boolean).join(': ')})`
}

/**
 * Does again just what met the findings named, and says of each whether it came again.
 * @returns 1 where one did, 2 where one could not be told, else 0.
 */
export async function replay(fingerprints: string, file: string, options: VerifyOptions): Promise<number> {
  const before = readRun(file)
  const wanted = fingerprints.split(',').map(print => findingOf(before, print.trim(), file))
  const here = withTargetOf(before, options)
  const chosen = chooseTarget(here)
  tellRemarks(chosen)
  requireSameTarget(before, chosen, options, file)
  const write = before.target.mode === 'full'
  if (write && !chosen.embedded && options.write !== true) {
    throw new UsageError(
      'The run wrote, and so does its replay',
      `${file} tells of a full run; the target is ${chosen.name}`,
      'add --write, or replay a run that was read-only',
    )
  }
  const plan = replayPlan(
    buildPlan({ catalogue: loadCatalogue(), checks, scenarios, selection: everything, write, seed: before.seed }),
    wanted,
  )
  const { report, exitCode, interrupted } = await withRunReports(options, async files => {
    stdout.write(announce(plan, chosen, options.budget))
    return runPlan(plan, await chosen.open(), files, here)
  })
  const results = wanted.map(finding => describeReplay(finding, report))
  for (const [index, { fingerprint, clause, operationId }] of wanted.entries())
    stdout.write(`${fingerprint} ${clause} on ${operationId}: ${results[index]}\n`)
  if (interrupted) return exitCode
  return results.includes(REPRODUCED) ? 1 : results.some(result => result !== NOT_REPRODUCED) ? 2 : 0
}

/** Where the command line names no target, the embedded sandbox of the run is set up again as it was. */
function withTargetOf({ seed, target }: ReplayableRun, options: VerifyOptions): VerifyOptions {
  if (options.target !== undefined || !target.embedded) return { ...options, seed }
  const { faults = [], variants = [], users } = target.sandbox ?? {}
  return {
    fault: faults,
    variant: variants,
    ...(users === undefined ? {} : { users }),
    ...options,
    target: 'sandbox',
    seed,
  }
}

/** @throws UsageError where the environment names another account than the one the finding is of. */
function requireSameTarget(
  { target: before }: ReplayableRun,
  { name, company }: ChosenTarget,
  options: VerifyOptions,
  file: string,
): void {
  if (before.embedded || options.target !== undefined || (name === before.url && company === before.company)) return
  const asked = company === undefined ? name : `${name}, company ${company}`
  throw new UsageError(
    'The finding is of another target',
    `${file} tells of ${before.url}, company ${before.company}; this would ask ${asked}`,
    'set PROCORE_API_URL and PROCORE_COMPANY_ID to those of the run, or name the target to ask with --target',
  )
}

type ReplayableRun = Extract<RunFile, { kind: 'targeted' }>

/** @throws UsageError where the file holds no run that can be replayed. */
function readRun(file: string): ReplayableRun {
  const run = parseRunFile(readTextFile(file, 'give the file that --json wrote'), file)
  if (run.kind === 'recorded') {
    throw new UsageError(
      `${file} tells of recorded exchanges`,
      'asbuilt check asked nothing, so there is nothing to ask again',
      'replay a run of asbuilt verify',
    )
  }
  return run
}

function findingOf(run: ReplayableRun, print: string, file: string): Finding {
  const found = run.findings.filter(({ fingerprint }) => print !== '' && fingerprint.startsWith(print))
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const some = run.findings
    .slice(0, 5)
    .map(({ fingerprint, clause }) => `${fingerprint} (${clause})`)
    .join(', ')
  throw new UsageError(
    found.length > 1 ? `${print} begins ${found.length} fingerprints` : `No finding has the fingerprint ${print}`,
    `${file} has ${run.findings.length} findings${some === '' ? '' : `, for example ${some}`}`,
    'give a fingerprint as reports print it in brackets, or so much of it that it is the only one',
  )
}
