import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { expiredToken, liveToken, revocationOf, revokedToken, UNKNOWN_TOKEN } from '../auth/dead-tokens.js'
import { defineScenario } from '../engine/scenario.js'
import { expectError, WRONG_SECRET } from './bad-grants.js'

/** A token can be revoked, and is dead then; revoking an unknown one is no error, a wrong secret is (TOKEN-4). */
export const revocation = defineScenario({
  id: 'revocation',
  clauses: [
    'TOKEN-4/revoking-is-200',
    'TOKEN-4/unknown-token-is-200',
    'TOKEN-4/revoked-token-is-dead',
    'TOKEN-4/wrong-secret-is-invalid-client',
  ],
  appliesTo: { action: 'revoke' },
  mode: 'read',
  requests: 6,
  late: 80,
  async run(context) {
    const other = await context.api.send(revocationOf(context, UNKNOWN_TOKEN))
    context.verdict.expectStatus(
      'TOKEN-4/unknown-token-is-200',
      other,
      [200],
      'revoking a token that never was is no error',
    )
    const { token } = await liveToken(context)
    const wrong = await context.api.send(revocationOf(context, token, WRONG_SECRET))
    expectError(
      context.verdict,
      'TOKEN-4/wrong-secret-is-invalid-client',
      wrong,
      401,
      'invalid_client',
      'revoking with a wrong secret',
    )
    const revoked = await context.api.send(revocationOf(context, token))
    if (
      !context.verdict.expectStatus(
        'TOKEN-4/revoking-is-200',
        revoked,
        [200],
        'revoking a live token is answered with 200',
      )
    ) {
      return context.verdict.skip('TOKEN-4/revoked-token-is-dead', 'baseline-refused', 'the token could not be revoked')
    }
    const operation = context.catalogue.operations.find(one => one.action === 'me') ?? context.operation
    const afterwards = await context.api.send({ operation, caller: { bearer: token } })
    context.verdict.expectStatus('TOKEN-4/revoked-token-is-dead', afterwards, [401], 'a token that was revoked is dead')
  },
})

/** A live token is described; a dead one is answered with 401 (TOKEN-3). */
export const tokenInfo = defineScenario({
  id: 'token-info',
  clauses: ['TOKEN-3/live-token-is-described', 'TOKEN-3/dead-token-is-401'],
  appliesTo: { action: 'token-info' },
  mode: 'read',
  requests: 5,
  requestsReadOnly: 0,
  // after the scenario of expired tokens, whose token serves here as well
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
