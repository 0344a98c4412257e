import type { Validators } from '../validators/index.js'
import type { Client, Target } from '../http/index.js'
import {
  createScenarioRun,
  createVerdict,
  type Directory,
  type Identities,
  type OwnUsers,
  type ScenarioContext,
  type BodyFormats,
} from '../scenarios/index.js'
import type { Judge } from './judge.js'
import { scenarioOperations, type Plan, type Step } from './plan.js'
import type { Pool } from './pool.js'

/** What all steps of a run have in common. */
export interface Session {
  readonly target: Target
  readonly client: Client
  readonly pool: Pool
  readonly validators: Validators
  readonly directory: Directory
  readonly users: OwnUsers
  readonly identities: Identities
  readonly formats: BodyFormats
  readonly tag: string
}

/** What the scenario of a step is given. */
export function createContext(
  { catalogue, seed, write }: Plan,
  { operation, scenario, path }: Step,
  judge: Judge,
  session: Session,
): ScenarioContext {
  const { target, client, pool, directory, users, identities, formats, tag } = session
  const operations = scenarioOperations(catalogue, scenario)
  return {
    operation,
    catalogue,
    target,
    directory,
    users,
    identities,
    run: createScenarioRun({ catalogue, operation, scenario, operations, seed, write, tag, path }),
    api: { send: draft => pool.send(draft), read: draft => pool.read(draft), client, formats },
    verdict: createVerdict(judge),
  }
}
