import type { Fault } from '../fault.js'
import { anyPathCompanyServed } from './any-path-company-served.js'
import { anyTokenWillDo } from './any-token-will-do.js'
import { bodyBeforeExistence } from './body-before-existence.js'
import { bulkReachesOthers } from './bulk-reaches-others.js'
import { companyParameterNotNeeded } from './company-parameter-not-needed.js'
import { conflictBeforeBody } from './conflict-before-body.js'
import { existenceBeforePermission } from './existence-before-permission.js'
import { existenceBeforePermissionToWrite } from './existence-before-permission-to-write.js'
import { expiredTokenAccepted } from './expired-token-accepted.js'
import { foreignUserListed } from './foreign-user-listed.js'
import { foreignUserShown } from './foreign-user-shown.js'
import { foreignUserUpdated } from './foreign-user-updated.js'
import { headerMismatchIgnored } from './header-mismatch-ignored.js'
import { headerNotNeeded } from './header-not-needed.js'
import { listOpenToAll } from './list-open-to-all.js'
import { noTokenNeeded } from './no-token-needed.js'
import { noaccessMayRead } from './noaccess-may-read.js'
import { otherCompanyReadable } from './other-company-readable.js'
import { permissionBeforeHeader } from './permission-before-header.js'
import { readersLockedOut } from './readers-locked-out.js'
import { readonlyMaySync } from './readonly-may-sync.js'
import { readonlyMayUpdate } from './readonly-may-update.js'
import { refusalShowsSomebody } from './refusal-shows-somebody.js'
import { refusedCreateCreates } from './refused-create-creates.js'
import { revokedTokenAccepted } from './revoked-token-accepted.js'
import { syncReachesOthers } from './sync-reaches-others.js'
import { validationBeforePermission } from './validation-before-permission.js'
import { validationBeforeToken } from './validation-before-token.js'
import { malformedTokenAccepted } from './malformed-token-accepted.js'
import { unknownIdBeforeToken } from './unknown-id-before-token.js'
import { noaccessMayInvite } from './noaccess-may-invite.js'
import { foreignCompanyParameterServed } from './foreign-company-parameter-served.js'
import { foreignCompanyHeaderOverlooked } from './foreign-company-header-overlooked.js'
import { refusalNamesAStranger } from './refusal-names-a-stranger.js'
import { unreadableCompanyParameterServed } from './unreadable-company-parameter-served.js'
import { headerBeforeToken } from './header-before-token.js'
import { refusedUpdateWaits } from './refused-update-waits.js'

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
