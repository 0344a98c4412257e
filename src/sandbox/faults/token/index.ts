import type { Fault } from '../fault.js'
import { infoOnDeadTokens } from './info-on-dead-tokens.js'
import { longerLifeClaimed } from './longer-life-claimed.js'
import { macTokens } from './mac-tokens.js'
import { revokeDoesNothing } from './revoke-does-nothing.js'
import { revokeWantsALiveToken } from './revoke-wants-a-live-token.js'
import { tokenErrorUnnamed } from './token-error-unnamed.js'
import { wrongSecretIs400 } from './wrong-secret-is-400.js'

/** TOKEN */
export const tokenFaults: readonly Fault[] = [
  longerLifeClaimed,
  macTokens,
  wrongSecretIs400,
  tokenErrorUnnamed,
  infoOnDeadTokens,
  revokeDoesNothing,
  revokeWantsALiveToken,
]
