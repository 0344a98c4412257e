import type { Fault } from '../fault.js'
import { anybodyRevokes } from './anybody-revokes.js'
import { createdInMilliseconds } from './created-in-milliseconds.js'
import { formInOrder } from './form-in-order.js'
import { grantWithoutAType } from './grant-without-a-type.js'
import { infoOnDeadTokens } from './info-on-dead-tokens.js'
import { infoTellsNothing } from './info-tells-nothing.js'
import { longerLifeClaimed } from './longer-life-claimed.js'
import { macTokens } from './mac-tokens.js'
import { noMultipartGrants } from './no-multipart-grants.js'
import { revokeAnswers204 } from './revoke-answers-204.js'
import { revokeDoesNothing } from './revoke-does-nothing.js'
import { revokeWantsALiveToken } from './revoke-wants-a-live-token.js'
import { tokenErrorUndescribed } from './token-error-undescribed.js'
import { tokenErrorUnnamed } from './token-error-unnamed.js'
import { wrongSecretIs400 } from './wrong-secret-is-400.js'
import { unknownClientIs404 } from './unknown-client-is-404.js'
import { missingFieldUnnamed } from './missing-field-unnamed.js'

/** TOKEN */
export const tokenFaults: readonly Fault[] = [
  longerLifeClaimed,
  macTokens,
  wrongSecretIs400,
  tokenErrorUnnamed,
  infoOnDeadTokens,
  revokeDoesNothing,
  revokeWantsALiveToken,
  formInOrder,
  noMultipartGrants,
  grantWithoutAType,
  createdInMilliseconds,
  tokenErrorUndescribed,
  infoTellsNothing,
  revokeAnswers204,
  anybodyRevokes,
  unknownClientIs404,
  missingFieldUnnamed,
]
