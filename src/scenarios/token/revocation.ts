import { liveToken, revocationOf, UNKNOWN_TOKEN } from '../auth/token-supply.js'
import { defineScenario } from '../engine/scenario.js'
import { expectError, WRONG_SECRET } from './bad-grants.js'

/** Ending a token of our own, one that never was, and one with the wrong secret. */
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
      context,
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
