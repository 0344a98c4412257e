import type { Scenario } from '../scenario.js'
import { addPairs } from './add-pairs.js'
import { beforeIntroduction } from './before-introduction.js'
import { membership } from './membership.js'
import { removePairs } from './remove-pairs.js'
import { unfitRequests } from './unfit-requests.js'

export const bulkScenarios = [
  beforeIntroduction,
  addPairs,
  removePairs,
  unfitRequests,
  membership,
] as const satisfies readonly Scenario[]
