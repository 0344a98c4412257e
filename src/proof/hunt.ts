import { setMaxListeners } from 'node:events'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { targetOf } from '../cli/target/embedded-target.js'
import { ruleOf, type ClauseId, type Severity } from '../findings/index.js'
import { buildPlan, everything, run } from '../runner/index.js'
import { faults, startSandbox } from '../sandbox/index.js'
import { scenarios } from '../scenarios/index.js'
import type { Kill } from './kill.js'

const catalogue = loadCatalogue()

interface Seen {
  readonly clause: ClauseId
  readonly check: string
  readonly operationId: string
  readonly severity: Severity
}

/** What a sound sandbox is accused of: nothing of it counts as caught. */
export type Clean = ReadonlySet<string>

const keyOf = ({ clause, check, operationId }: Omit<Seen, 'severity'>): string => `${clause} ${check} ${operationId}`

/** The full run against a sandbox, until `enough` says so. */
async function fullRun(fault: string | null, seed: number, enough: (seen: Seen, requests: number) => boolean): Promise<number> {
  const sandbox = await startSandbox({ seed, ...(fault === null ? {} : { faults: [fault] }) })
  const controller = new AbortController()
  // every request that waits listens to it
  setMaxListeners(0, controller.signal)
  const plan = buildPlan({ catalogue, checks, scenarios, selection: everything, write: true, seed })
  let requests = 0
  const look = (seen: Seen, soFar: number): void => {
    if (!controller.signal.aborted && enough(seen, soFar)) controller.abort()
  }
  try {
    const stream = run(plan, targetOf(sandbox), {
      maxWait: 20,
      signal: controller.signal,
      onStep: step => { requests = step.requests },
      onBreach: breach => { look(breach, breach.requests) },
    })
    for await (const outcome of stream) {
      requests += outcome.requests
      for (const finding of outcome.findings) look(finding, requests)
    }
    return stream.report().counts.requests
  } finally {
    await sandbox.close()
  }
}

export async function cleanRun(seed: number): Promise<Clean> {
  const clean = new Set<string>()
  await fullRun(null, seed, seen => {
    clean.add(keyOf(seen))
    return false
  })
  return clean
}

/**
 * Runs against one fault until it is caught: a finding of its rule (or of one that it lists as `also`), at the severity of
 * the clause, that the clean run does not have.
 */
export async function hunt(id: string, seed: number, clean: Clean): Promise<Kill> {
  const fault = faults.find(candidate => candidate.id === id)
  if (fault === undefined) throw new Error(`there is no fault ${id}`)
  const rules = [fault.rule, ...(fault.also ?? [])]
  const caught: { by: Seen; requests: number }[] = []
  const total = await fullRun(id, seed, (seen, requests) => {
    const counts = seen.severity !== 'info' && seen.severity === catalogue.clause(seen.clause).severity
    if (!counts || !rules.includes(ruleOf(seen.clause)) || clean.has(keyOf(seen))) return false
    caught.push({ by: seen, requests })
    return true
  })
  const [first] = caught
  return { fault: id, rule: fault.rule, caughtBy: first?.by.check ?? null, clause: first?.by.clause ?? null, requests: first?.requests ?? total }
}
