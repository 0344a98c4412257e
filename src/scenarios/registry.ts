import { inviteScenarios } from './invite/index.js'
import { meScenarios } from './me/index.js'
import { listScenarios } from './list/index.js'
import { pageScenarios } from './page/index.js'
import { authScenarios } from './auth/index.js'
import { httpScenarios } from './http/index.js'
import { rateScenarios } from './rate/index.js'
import { tokenScenarios } from './token/index.js'
import type { Scenario } from './scenario.js'
import { userScenarios } from './user/index.js'
import { bulkScenarios } from './bulk/index.js'
import { syncScenarios } from './sync/index.js'
import { modelScenarios } from './model/index.js'
import { versionScenarios } from './version/index.js'

/** Every scenario, in the order in which the documents tell the rules; `order` decides when it runs. */
export const scenarios: readonly Scenario[] = [
  ...httpScenarios,
  ...authScenarios,
  ...tokenScenarios,
  ...pageScenarios,
  ...listScenarios,
  ...userScenarios,
  ...inviteScenarios,
  ...meScenarios,
  ...syncScenarios,
  ...bulkScenarios,
  ...versionScenarios,
  ...modelScenarios,
  ...rateScenarios,
]
