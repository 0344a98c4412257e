import type { Scenario } from '../scenario.js'
import { activity } from './activity.js'
import { createDuplicates } from './create-duplicates.js'
import { createRefusals } from './create-refusals.js'
import { createThenShow } from './create-then-show.js'
import { hostileRequests } from './hostile-requests.js'
import { idsThatLeadNowhere } from './ids-that-lead-nowhere.js'
import { showById } from './show-by-id.js'
import { syncFields } from './sync-fields.js'
import { unreadableBodies } from './unreadable-bodies.js'
import { updateEmptyParts } from './update-empty-parts.js'
import { updateExtras } from './update-extras.js'
import { updateRefusals } from './update-refusals.js'
import { updateThenShow } from './update-then-show.js'
import { updateTransports } from './update-transports.js'

/** USER and TEXT: what is done to single users. */
export const userScenarios = [
  showById,
  idsThatLeadNowhere,
  createThenShow,
  updateTransports,
  createRefusals,
  createDuplicates,
  updateThenShow,
  updateEmptyParts,
  updateExtras,
  updateRefusals,
  syncFields,
  activity,
  unreadableBodies,
  hostileRequests,
] as const satisfies readonly Scenario[]
