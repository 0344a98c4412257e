import type { Fault } from './fault.js'
import { authFaults } from './auth/index.js'
import { bulkFaults } from './bulk/index.js'
import { codeFaults } from './code/index.js'
import { httpFaults } from './http/index.js'
import { inviteFaults } from './invite/index.js'
import { listFaults } from './list/index.js'
import { meFaults } from './me/index.js'
import { nullFaults } from './null/index.js'
import { pageFaults } from './page/index.js'
import { rateFaults } from './rate/index.js'
import { syncFaults } from './sync/index.js'
import { textFaults } from './text/index.js'
import { tokenFaults } from './token/index.js'
import { userFaults } from './user/index.js'
import { verFaults } from './ver/index.js'

/** Every deliberate defect, in the order of the rules. */
export const faults: readonly Fault[] = [
  ...httpFaults,
  ...nullFaults,
  ...codeFaults,
  ...textFaults,
  ...authFaults,
  ...tokenFaults,
  ...pageFaults,
  ...listFaults,
  ...userFaults,
  ...inviteFaults,
  ...meFaults,
  ...syncFaults,
  ...bulkFaults,
  ...verFaults,
  ...rateFaults,
]
