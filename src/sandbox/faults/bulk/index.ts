import type { Fault } from '../fault.js'
import { bulkAddTwiceFails } from './bulk-add-twice-fails.js'
import { bulkAlwaysSucceeds } from './bulk-always-succeeds.js'
import { bulkFailureIs200 } from './bulk-failure-is-200.js'
import { bulkIdsAsNumbers } from './bulk-ids-as-numbers.js'
import { bulkInFirstVersion } from './bulk-in-first-version.js'
import { bulkNotStored } from './bulk-not-stored.js'
import { bulkRemovesStrangers } from './bulk-removes-strangers.js'
import { bulkTakesAnything } from './bulk-takes-anything.js'
import { bulkWordsDiffer } from './bulk-words-differ.js'
import { bulkFailsAsAWhole } from './bulk-fails-as-a-whole.js'
import { bulkDropsFailures } from './bulk-drops-failures.js'
import { bulkRepeatsResults } from './bulk-repeats-results.js'
import { bulkSoundFails } from './bulk-sound-fails.js'
import { bulkListsAsMaps } from './bulk-lists-as-maps.js'
import { bulkWithoutMessages } from './bulk-without-messages.js'
import { bulkTellsFirstError } from './bulk-tells-first-error.js'
import { bulkNeedsTemplate } from './bulk-needs-template.js'
import { bulkLimitsEntries } from './bulk-limits-entries.js'
import { bulkHalfDone } from './bulk-half-done.js'
import { bulkTouchesUser } from './bulk-touches-user.js'
import { bulkRemovalNotStored } from './bulk-removal-not-stored.js'
import { bulkFailuresAre207 } from './bulk-failures-are-207.js'
import { bulkSuccessIs207 } from './bulk-success-is-207.js'
import { bulkAllFailedIs200 } from './bulk-all-failed-is-200.js'
import { bulkErrorsLeftOut } from './bulk-errors-left-out.js'
import { bulkErrorsWithoutProjects } from './bulk-errors-without-projects.js'
import { bulkTakesUnknownProjects } from './bulk-takes-unknown-projects.js'
import { bulkTakesUnknownTemplates } from './bulk-takes-unknown-templates.js'
import { bulkPassesOverABareEntry } from './bulk-passes-over-a-bare-entry.js'
import { bulkSkipsEntriesWithoutUser } from './bulk-skips-entries-without-user.js'
import { bulkSkipsEntriesWithoutProject } from './bulk-skips-entries-without-project.js'
import { invitedUsersLeaveProjects } from './invited-users-leave-projects.js'

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
