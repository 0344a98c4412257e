import { readFileSync } from 'node:fs'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { parseJson, UsageError, type Finding, type Run } from '../findings/index.js'
import { buildPlan, everything, replayPlan } from '../runner/index.js'
import { scenarios } from '../scenarios/index.js'
import { runFileProblems } from '../validators/index.js'
import { announce } from './announce.js'
import { carryOut } from './carry-out.js'
import { chooseTarget } from './target/index.js'
import { writeReports, type VerifyOptions } from './verify.js'

/**
 * Does again just what met the findings named, and says of each whether it came again.
 * @returns 1 where one did, 2 where one could not be told, else 0.
 */
export async function replay(fingerprints: string, file: string, options: VerifyOptions): Promise<number> {
  const before = readRun(file)
  const wanted = fingerprints.split(',').map(print => findingOf(before, print.trim(), file))
  const chosen = chooseTarget({ ...options, seed: before.seed })
  const write = before.target.mode === 'full'
  if (write && !chosen.embedded && options.write !== true) {
    throw new UsageError('The run wrote, and so does its replay', `${file} tells of a full run; the target is ${chosen.name}`, 'add --write, or replay a run that was read-only')
  }
  const plan = replayPlan(buildPlan({ catalogue: loadCatalogue(), checks, scenarios, selection: everything, write, seed: before.seed }), wanted)
  process.stdout.write(announce(plan, chosen, options.budget))
  const report = await carryOut(plan, await chosen.open(), options)
  await writeReports(report, options)
  const fates = wanted.map(finding => ({ finding, fate: fateOf(finding, report) }))
  for (const { finding, fate } of fates) process.stdout.write(`${finding.fingerprint} ${finding.clause} on ${finding.operationId}: ${fate}\n`)
  return fates.some(({ fate }) => fate === AGAIN) ? 1 : fates.some(({ fate }) => fate !== GONE) ? 2 : 0
}

const AGAIN = 'came again'
const GONE = 'did not come again'

function fateOf({ fingerprint, clause, check, operationId }: Finding, report: Run): string {
  if (report.findings.some(found => found.fingerprint === fingerprint)) return AGAIN
  const outcome = report.outcomes.find(candidate => candidate.clause === clause && candidate.check === check && candidate.operationId === operationId)
  if (outcome?.status === 'passed') return GONE
  if (outcome?.status === 'failed') return `${GONE}; the clause is broken in another place`
  return `could not be told (${[outcome?.reason ?? 'the clause was not judged', outcome?.detail?.split('\n')[0]].filter(Boolean).join(': ')})`
}

/** @throws UsageError where the file holds no run that can be replayed. */
function readRun(file: string): Run {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read`, (error as Error).message, 'give the file that --json wrote')
  }
  const run = parse(text, file)
  if (run.target.mode === 'recorded') {
    throw new UsageError(`${file} tells of recorded exchanges`, 'asbuilt check asked nothing, so there is nothing to ask again', 'replay a run of asbuilt verify')
  }
  return run
}

function parse(text: string, file: string): Run {
  try {
    JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${file} is no JSON`, (error as Error).message, 'give the file that --json wrote')
  }
  const problems = runFileProblems(JSON.parse(text))
  if (problems.length > 0) throw new UsageError(`${file} is no run of this version of asbuilt`, problems.join('; '), 'give the file that --json wrote, or write it anew')
  return parseJson(text) as unknown as Run
}

function findingOf(run: Run, print: string, file: string): Finding {
  const found = run.findings.filter(({ fingerprint }) => print !== '' && fingerprint.startsWith(print))
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const some = run.findings.slice(0, 5).map(({ fingerprint, clause }) => `${fingerprint} (${clause})`).join(', ')
  throw new UsageError(found.length > 1 ? `${print} begins ${found.length} fingerprints` : `No finding has the fingerprint ${print}`,
    `${file} has ${run.findings.length} findings${some === '' ? '' : `, for example ${some}`}`, 'give a fingerprint as reports print it in brackets, or so much of it that it is the only one')
}
