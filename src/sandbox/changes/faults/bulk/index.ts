import type { Fault } from '../fault.js'
import { bulkAddTwiceFails } from './bulk-4.js'
import {
  bulkAlwaysSucceeds,
  bulkRemovesStrangers,
  bulkFailsAsAWhole,
  bulkTakesUnknownProjects,
  bulkTakesUnknownTemplates,
} from './bulk-5.js'
import {
  bulkFailureIs200,
  bulkIdsAsNumbers,
  bulkListsAsMaps,
  bulkWithoutMessages,
  bulkTellsFirstError,
  bulkSuccessIs207,
  bulkAllFailedIs200,
  bulkErrorsLeftOut,
  bulkErrorsWithoutProjects,
} from './bulk-3.js'
import { bulkInFirstVersion } from './bulk-1.js'
import { bulkNotStored, bulkTouchesUser, bulkRemovalNotStored } from './bulk-7.js'
import {
  bulkTakesAnything,
  bulkNeedsTemplate,
  bulkLimitsEntries,
  bulkHalfDone,
  bulkPassesOverABareEntry,
  bulkSkipsEntriesWithoutUser,
  bulkSkipsEntriesWithoutProject,
} from './bulk-6.js'
import {
  bulkWordsDiffer,
  bulkDropsFailures,
  bulkRepeatsResults,
  bulkSoundFails,
  bulkFailuresAre207,
  invitedUsersLeaveProjects,
} from './bulk-2.js'

/** BULK */
export const bulkFaults: readonly Fault[] = [
  bulkInFirstVersion,
  bulkAlwaysSucceeds,
  bulkRemovesStrangers,
  bulkWordsDiffer,
  bulkFailureIs200,
  bulkIdsAsNumbers,
  bulkAddTwiceFails,
  bulkTakesAnything,
  bulkNotStored,
  bulkFailsAsAWhole,
  bulkDropsFailures,
  bulkRepeatsResults,
  bulkSoundFails,
  bulkListsAsMaps,
  bulkWithoutMessages,
  bulkTellsFirstError,
  bulkNeedsTemplate,
  bulkLimitsEntries,
  bulkHalfDone,
  bulkTouchesUser,
  bulkRemovalNotStored,
  bulkFailuresAre207,
  bulkSuccessIs207,
  bulkAllFailedIs200,
  bulkErrorsLeftOut,
  bulkErrorsWithoutProjects,
  bulkTakesUnknownProjects,
  bulkTakesUnknownTemplates,
  bulkPassesOverABareEntry,
  bulkSkipsEntriesWithoutUser,
  bulkSkipsEntriesWithoutProject,
  invitedUsersLeaveProjects,
]
