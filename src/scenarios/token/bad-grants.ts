import type { ClauseId, Exchange } from '../../findings/index.js'
import { statusOf, succeeded } from '../engine/answer.js'
import { defineScenario } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'
import { type Fields, grantFields, memberOf, tokenCall } from './grants.js'

/** A secret that no client has. */
export const WRONG_SECRET = 'asbuilt-wrong-secret'

/** A grant with one fault is refused with the status and error of that fault (TOKEN-2). */
export const badGrants = defineScenario({
  id: 'bad-grants',
  clauses: [
    'TOKEN-2/wrong-secret-is-invalid-client',
    'TOKEN-2/unknown-client-is-invalid-client',
    'TOKEN-2/error-has-a-description',
    'TOKEN-2/unknown-grant-is-unsupported',
    'TOKEN-2/missing-field-is-invalid-request',
  ],
  appliesTo: { action: 'token' },
  mode: 'read',
  requests: 7,
  async run(context) {
    const sound = grantFields(context)
    const ask = (fields: Fields) => context.api.send(tokenCall(context, fields))
    const control = await ask(sound)
    if (!succeeded(control))
      throw new SkipError('baseline-refused', `a sound grant is answered with ${String(statusOf(control))}`)
    const wrong = await ask({ ...sound, client_secret: WRONG_SECRET })
    expectError(
      context.verdict,
      'TOKEN-2/wrong-secret-is-invalid-client',
      wrong,
      401,
      'invalid_client',
      'a wrong secret',
    )
    const unknown = await ask({ ...sound, client_id: 'asbuilt-unknown-client' })
    expectError(
      context.verdict,
      'TOKEN-2/unknown-client-is-invalid-client',
      unknown,
      401,
      'invalid_client',
      'an unknown client',
    )
    for (const exchange of [wrong, unknown]) expectDescription(context.verdict, exchange)
    const other = await ask({ ...sound, grant_type: 'asbuilt' })
    expectError(
      context.verdict,
      'TOKEN-2/unknown-grant-is-unsupported',
      other,
      400,
      'unsupported_grant_type',
      'an unknown grant type',
    )
    for (const field of Object.keys(sound)) {
      const exchange = await ask(Object.fromEntries(Object.entries(sound).filter(([name]) => name !== field)))
      expectError(
        context.verdict,
        'TOKEN-2/missing-field-is-invalid-request',
        exchange,
        400,
        'invalid_request',
        `a grant without ${field}`,
      )
    }
  },
})

/** Judges the status and the error of an OAuth refusal. */
export function expectError(
  verdict: ClauseVerdict,
  clause: ClauseId,
  exchange: Exchange,
  status: number,
  error: string,
  what: string,
): void {
  if (exchange.response?.status !== status)
    return void verdict.expectStatus(clause, exchange, [status], `${what} is answered with ${status}`)
  const received = memberOf(exchange, 'error')
  verdict.expect(
    clause,
    received === error,
    () => ({
      at: '/response/body/error',
      expected: error,
      received: received ?? null,
      message: `${what} is the error ${error}`,
    }),
    { exchanges: [exchange] },
  )
}

function expectDescription(verdict: ClauseVerdict, exchange: Exchange): void {
  if (memberOf(exchange, 'error') !== 'invalid_client')
    return verdict.skip('TOKEN-2/error-has-a-description', 'not-exchanged', 'no invalid_client came')
  const received = memberOf(exchange, 'error_description')
  verdict.expect(
    'TOKEN-2/error-has-a-description',
    typeof received === 'string' && received !== '',
    () => ({
      at: '/response/body/error_description',
      expected: 'a text',
      received: received ?? null,
      message: 'an invalid_client error is described',
    }),
    { exchanges: [exchange] },
  )
}
