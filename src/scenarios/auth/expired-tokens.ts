import { defineScenario } from '../engine/scenario.js'
import { deadTokenClauses, judgeDeadTokens } from './judge-dead-tokens.js'

/** The sound request with a token that has outlived its time: waiting for that moves the clock, so it comes late. */
export const expiredTokens = defineScenario({
  id: 'expired-tokens',
  clauses: [deadTokenClauses.expired],
  appliesTo: {},
  mode: 'read',
  needs: ['clock'],
  requests: 1,
  requestsReadOnly: 0.4,
  late: 90,
  run: context => judgeDeadTokens(context, ['expired']),
})
