import { readFileSync } from 'node:fs'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { parseJson } from '../json/index.js'
import { UsageError, type Finding, type Run } from '../findings/index.js'
import { buildPlan, everything, replayPlan } from '../runner/index.js'
import { scenarios } from '../scenarios/index.js'
import { runFileProblems } from '../validators/index.js'
import { announce } from './announce.js'
import { carryOut } from './carry-out.js'
import { AGAIN, fateOf, GONE } from './fate.js'
import { chooseTarget, type ChosenTarget } from '../target/index.js'
import { writeReports, type VerifyOptions } from './verify.js'

/**
 * Does again just what met the findings named, and says of each whether it came again.
 * @returns 1 where one did, 2 where one could not be told, else 0.
 */
export async function replay(fingerprints: string, file: string, options: VerifyOptions): Promise<number> {
  const before = readRun(file)
  const wanted = fingerprints.split(',').map(print => findingOf(before, print.trim(), file))
  const here = atTheSameTarget(before, options)
  const chosen = chooseTarget(here)
  refuseAnother(before, chosen, options, file)
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
  process.stdout.write(announce(plan, chosen, options.budget))
  const report = await carryOut(plan, await chosen.open(), here)
  await writeReports(report, options)
  const fates = wanted.map(finding => ({ finding, fate: fateOf(finding, report) }))
  for (const { finding, fate } of fates)
    process.stdout.write(`${finding.fingerprint} ${finding.clause} on ${finding.operationId}: ${fate}\n`)
  return fates.some(({ fate }) => fate === AGAIN) ? 1 : fates.some(({ fate }) => fate !== GONE) ? 2 : 0
}

/** Where the command line names no target, the embedded sandbox of the run is set up again as it was. */
function atTheSameTarget({ seed, target }: Run, options: VerifyOptions): VerifyOptions {
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
function refuseAnother(
  { target: before }: Run,
  { name, company }: ChosenTarget,
  options: VerifyOptions,
  file: string,
): void {
  if (before.embedded || options.target !== undefined || (name === before.url && company === before.company)) return
  throw new UsageError(
    'The finding is of another target',
    `${file} tells of ${before.url}, company ${before.company}; this would ask ${name}${company === undefined ? '' : `, company ${company}`}`,
    'set PROCORE_API_URL and PROCORE_COMPANY_ID to those of the run, or name the target to ask with --target',
  )
}

/** @throws UsageError where the file holds no run that can be replayed. */
function readRun(file: string): Run {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read`, (error as Error).message, 'give the file that --json wrote', {
      cause: error,
    })
  }
  const run = parse(text, file)
  if (run.target.mode === 'recorded') {
    throw new UsageError(
      `${file} tells of recorded exchanges`,
      'asbuilt check asked nothing, so there is nothing to ask again',
      'replay a run of asbuilt verify',
    )
  }
  return run
}

function parse(text: string, file: string): Run {
  try {
    JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${file} is no JSON`, (error as Error).message, 'give the file that --json wrote', {
      cause: error,
    })
  }
  const problems = runFileProblems(JSON.parse(text))
  if (problems.length > 0)
    throw new UsageError(
      `${file} is no run of this version of asbuilt`,
      problems.join('; '),
      'give the file that --json wrote, or write it anew',
    )
  return parseJson(text) as unknown as Run
}

function findingOf(run: Run, print: string, file: string): Finding {
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
