import { defineScenario } from '../engine/scenario.js'
import { deadTokenClauses, judgeDeadTokens } from './judge-dead-tokens.js'

/** The sound request with tokens that do not hold. */
export const deadTokens = defineScenario({
  id: 'dead-tokens',
  clauses: [deadTokenClauses.malformed, deadTokenClauses.unknown, deadTokenClauses.revoked],
  appliesTo: {},
  mode: 'read',
  requests: 3.2,
  requestsReadOnly: 1,
  run: context => judgeDeadTokens(context, ['malformed', 'unknown', 'revoked']),
})
