import type { Fault } from '../fault.js'
import { anyTokenWillDo } from './any-token-will-do.js'
import { companyParameterNotNeeded } from './company-parameter-not-needed.js'
import { existenceBeforePermission } from './existence-before-permission.js'
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
import { readonlyMaySync } from './readonly-may-sync.js'
import { readonlyMayUpdate } from './readonly-may-update.js'
import { refusedCreateCreates } from './refused-create-creates.js'
import { revokedTokenAccepted } from './revoked-token-accepted.js'
import { validationBeforePermission } from './validation-before-permission.js'

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
]
