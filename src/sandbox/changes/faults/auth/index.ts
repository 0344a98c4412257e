import type { Fault } from '../fault.js'
import {
  anyPathCompanyServed,
  companyParameterNotNeeded,
  headerNotNeeded,
  unreadableCompanyParameterServed,
} from './auth-6.js'
import { anyTokenWillDo, expiredTokenAccepted, revokedTokenAccepted, malformedTokenAccepted } from './auth-2.js'
import {
  bodyBeforeExistence,
  conflictBeforeBody,
  existenceBeforePermission,
  existenceBeforePermissionToWrite,
  permissionBeforeHeader,
  validationBeforePermission,
  headerBeforeToken,
} from './auth-9.js'
import {
  bulkReachesOthers,
  foreignUserListed,
  foreignUserShown,
  foreignUserUpdated,
  syncReachesOthers,
} from './auth-8.js'
import { headerMismatchIgnored } from './auth-7.js'
import { listOpenToAll, noTokenNeeded } from './auth-1.js'
import { noaccessMayRead, readersLockedOut, readonlyMaySync, readonlyMayUpdate, noaccessMayInvite } from './auth-4.js'
import {
  otherCompanyReadable,
  foreignCompanyParameterServed,
  foreignCompanyHeaderOverlooked,
  refusalNamesAStranger,
} from './auth-5.js'
import {
  refusalShowsSomebody,
  refusedCreateCreates,
  validationBeforeToken,
  unknownIdBeforeToken,
  refusedUpdateWaits,
} from './auth-3.js'

/** AUTH */
export const authFaults: readonly Fault[] = [
  noTokenNeeded,
  listOpenToAll,
  anyTokenWillDo,
  expiredTokenAccepted,
  revokedTokenAccepted,
  refusedCreateCreates,
  validationBeforePermission,
  readonlyMayUpdate,
  noaccessMayRead,
  readonlyMaySync,
  otherCompanyReadable,
  headerNotNeeded,
  companyParameterNotNeeded,
  headerMismatchIgnored,
  foreignUserShown,
  foreignUserListed,
  foreignUserUpdated,
  existenceBeforePermission,
  existenceBeforePermissionToWrite,
  refusalShowsSomebody,
  validationBeforeToken,
  readersLockedOut,
  anyPathCompanyServed,
  syncReachesOthers,
  bulkReachesOthers,
  permissionBeforeHeader,
  bodyBeforeExistence,
  conflictBeforeBody,
  malformedTokenAccepted,
  unknownIdBeforeToken,
  noaccessMayInvite,
  foreignCompanyParameterServed,
  foreignCompanyHeaderOverlooked,
  refusalNamesAStranger,
  unreadableCompanyParameterServed,
  headerBeforeToken,
  refusedUpdateWaits,
]
