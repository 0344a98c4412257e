import type { Fault } from '../fault.js'
import { anybodyRevokes, revokeAnswers204, revokeDoesNothing, revokeWantsALiveToken } from './token-4.js'
import {
  createdInMilliseconds,
  formInOrder,
  grantWithoutAType,
  longerLifeClaimed,
  macTokens,
  noMultipartGrants,
} from './token-1.js'
import { infoOnDeadTokens, infoTellsNothing } from './token-3.js'
import {
  tokenErrorUndescribed,
  tokenErrorUnnamed,
  wrongSecretIs400,
  unknownClientIs404,
  missingFieldUnnamed,
} from './token-2.js'

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
