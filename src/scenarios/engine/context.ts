import type { Catalogue, Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { Client, RequestDraft, Target } from '../../http/index.js'
import type { Transports } from './body-formats.js'
import type { Directory } from './directory.js'
import type { Identities } from './identities.js'
import type { OwnUsers } from './own-users.js'
import type { ScenarioRun } from './scenario-run.js'
import type { Verdict } from './verdict.js'

/** What a scenario is given: the operation under judgement, and all it takes to ask and to judge. */
export interface ScenarioContext {
  /** The operation under judgement. */
  readonly operation: Operation
  readonly catalogue: Catalogue
  readonly target: Target
  /** Seed, mode and turns. */
  readonly run: ScenarioRun
  /** Where requests go. */
  readonly api: Api
  /** Where results go. */
  readonly verdict: Verdict
  /** What the run has learnt of the directory so far. */
  readonly directory: Directory
  /** The users that may be written to. */
  readonly users: OwnUsers
  /** New addresses and origin ids. */
  readonly identities: Identities
}

/** The API of the target, as a scenario asks it. */
export interface Api {
  /** Sends a request, now. */
  send(draft: RequestDraft): Promise<Exchange>
  /** A GET that may be answered from the pool: the same request by the same caller since the last write. */
  read(draft: RequestDraft): Promise<Exchange>
  /** Tokens, and every exchange of the run so far. */
  readonly client: Client
  /** Which body formats the target takes. */
  readonly transports: Transports
}
