import {
  ProductionWriteError,
  RunStoppedError,
  TokenRefusedError,
  UnconfirmedUserError,
  WriteLimitError,
  type StopReason,
} from '../http/index.js'
import { createScenarioRun, createVerdict, SkipError, type ScenarioContext } from '../scenarios/index.js'
import { scenarioOperations, type Step } from './cells.js'
import type { Plan } from './plan.js'
import { createResultCollector, type ResultCollector } from './result-collector.js'
import type { Session } from './session.js'

/** Why a run goes no further: what is left is skipped for this reason. */
export interface Stop {
  readonly reason: StopReason
  readonly message: string
}

/** The stop that an error stands for: without a token of the admin nobody can be asked. Any other is thrown on. */
export function stopOf(error: unknown): Stop {
  if (error instanceof RunStoppedError) return { reason: error.reason, message: error.message }
  if (error instanceof TokenRefusedError && error.caller === 'admin')
    return { reason: 'target-down', message: error.message }
  throw error
}

/** What came of running the scenario of a step once. */
export interface Attempt {
  readonly collector: ResultCollector
  readonly stop: Stop | null
  /** A mistake of ours. */
  readonly error: Error | null
}

/** Runs the scenario of a step once. What the target does is never thrown. */
export async function attemptStep(plan: Plan, step: Step, session: Session): Promise<Attempt> {
  const collector = createResultCollector(step)
  try {
    await step.scenario.run(createContext(plan, step, collector, session))
  } catch (thrown) {
    if (thrown instanceof SkipError) collector.skipRest(thrown.reason, thrown.detail)
    else if (thrown instanceof WriteLimitError) collector.skipRest('write-limit', thrown.message)
    else if (thrown instanceof UnconfirmedUserError) collector.skipRest('user-not-shown', thrown.message)
    else if (thrown instanceof ProductionWriteError) collector.skipRest('production-company', thrown.message)
    else if (thrown instanceof TokenRefusedError) {
      collector.skipRest('credentials-refused', thrown.message)
      // a token beside the one in use may have been refused
      if (!(await hasToken(session))) return { collector, stop: stopOf(thrown), error: null }
    } else if (thrown instanceof RunStoppedError) {
      collector.skipRest(thrown.reason, thrown.message)
      return { collector, stop: stopOf(thrown), error: null }
    } else return { collector, stop: null, error: thrown as Error }
  }
  return { collector, stop: null, error: null }
}

/** Can the run still ask as the admin, as whom it asks most? */
async function hasToken({ client }: Session): Promise<boolean> {
  return client.token('admin').then(
    () => true,
    () => false,
  )
}

/** What the scenario of a step is given. */
function createContext(
  { catalogue, seed, write }: Plan,
  { operation, scenario, path }: Step,
  collector: ResultCollector,
  session: Session,
): ScenarioContext {
  const { target, client, cache, directory, users, identities, formats, tag } = session
  const operations = scenarioOperations(catalogue, scenario)
  return {
    operation,
    catalogue,
    target,
    directory,
    users,
    identities,
    run: createScenarioRun({ catalogue, operation, scenario, operations, seed, write, tag, path }),
    api: { send: draft => cache.send(draft), read: draft => cache.read(draft), client, formats },
    verdict: createVerdict(collector),
  }
}
