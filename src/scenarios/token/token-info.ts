import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { expiredToken, revokedToken, UNKNOWN_TOKEN } from '../auth/token-supply.js'
import { defineScenario } from '../engine/scenario.js'

/** What a token says of itself, while it lives and afterwards. */
export const tokenInfo = defineScenario({
  id: 'token-info',
  clauses: ['TOKEN-3/live-token-is-described', 'TOKEN-3/dead-token-is-401'],
  appliesTo: { action: 'token-info' },
  mode: 'read',
  requests: 5,
  requestsReadOnly: 0,
  // after the expired tokens of AUTH-2: one of them serves here as well
  late: 91,
  async run(context) {
    const { operation, target } = context
    const live = await context.api.send({ operation, caller: 'admin' })
    const body = bodyOf(live)
    if (context.verdict.expectStatus('TOKEN-3/live-token-is-described', live, [200], 'a live token is described')) {
      context.verdict.expect(
        'TOKEN-3/live-token-is-described',
        isObject(body) && Object.keys(body).length > 0,
        () => ({
          at: '/response/body',
          expected: 'an object that describes the token',
          received: isObject(body) ? 'an empty object' : typeof body,
          message: 'a live token is described by a JSON object',
        }),
        { exchanges: [live] },
      )
    }
    const dead = { unknown: UNKNOWN_TOKEN, revoked: (await revokedToken(context)).token }
    const tokens = target.clockIsOurs ? { ...dead, expired: (await expiredToken(context)).token } : dead
    for (const [kind, bearer] of Object.entries(tokens)) {
      const exchange = await context.api.send({ operation, caller: { bearer } })
      context.verdict.expectStatus(
        'TOKEN-3/dead-token-is-401',
        exchange,
        [401],
        `a token that is ${kind} is answered with 401`,
      )
    }
  },
})
