import type { Limits } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange, header, isSendableToken } from '../../findings/index.js'
import type { Body, RequestDraft } from '../../http/index.js'
import { isObject, type Json } from '../../json/index.js'
import { succeeded } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'

export type Fields = Readonly<Record<string, string>>

/**
 * The fields of a client-credentials grant for the admin caller. No order is prescribed, so the usual one is reversed.
 */
export function grantFields({ target }: ScenarioContext): Fields {
  return {
    client_secret: target.admin.clientSecret,
    client_id: target.admin.clientId,
    grant_type: 'client_credentials',
  }
}

/** A call of the operation under judgement with these fields. */
export function tokenCall(
  { operation }: ScenarioContext,
  fields: Fields,
  kind: 'form' | 'multipart' = 'form',
): RequestDraft {
  const pairs = Object.entries(fields)
  const body: Body =
    kind === 'form' ? { kind, fields: pairs } : { kind, parts: pairs.map(([name, value]) => ({ name, value })) }
  return { operation, body, caller: 'nobody' }
}

/** A member of a JSON object body; undefined where there is none. */
export function memberOf(exchange: Exchange, name: string): Json | undefined {
  const body = bodyOf(exchange)
  return isObject(body) ? body[name] : undefined
}

/** The time of the target's clock in Unix seconds: its Date header, else the clock of the run. */
export function serverSeconds(exchange: Exchange): number {
  const date = Date.parse(header(exchange, 'date') ?? '')
  return (Number.isNaN(date) ? exchange.startedAt : date) / 1000
}

/** Seconds that the clock of a target may be off, and that it may give out the same token again. */
const TOLERANCE = 7200

/** A grant is taken as a form and as multipart, and gives a bearer token with all its fields (TOKEN-1). */
export const grants = defineScenario({
  id: 'grants',
  clauses: [
    'TOKEN-1/form-is-taken',
    'TOKEN-1/multipart-is-taken',
    'TOKEN-1/all-four-fields',
    'TOKEN-1/type-is-bearer',
    'TOKEN-1/lives-5400-seconds',
    'TOKEN-1/created-at-in-unix-seconds',
  ],
  appliesTo: { action: 'token' },
  mode: 'read',
  requests: 2,
  async run(context) {
    const form = await context.api.send(tokenCall(context, grantFields(context), 'form'))
    const multipart = await context.api.send(tokenCall(context, grantFields(context), 'multipart'))
    context.verdict.expectStatus('TOKEN-1/form-is-taken', form, [200], 'a grant as a form is answered with 200')
    context.verdict.expectStatus(
      'TOKEN-1/multipart-is-taken',
      multipart,
      [200],
      'a grant as multipart form data is answered with 200',
    )
    const granted = [form, multipart].filter(succeeded)
    if (granted.length === 0) throw new SkipError('baseline-refused', 'no token was given out')
    for (const exchange of granted) judgeGrant(context.verdict, exchange, context.catalogue.limits)
  },
})

function judgeGrant(verdict: ClauseVerdict, exchange: Exchange, { tokenLife }: Limits): void {
  const expect = (clause: ClauseId, name: string, holds: boolean, expected: Json, message: string): void => {
    const value = memberOf(exchange, name)
    // a token is never shown, not even a broken one
    const received = name === 'access_token' ? typeof value : (value ?? null)
    verdict.expect(clause, holds, () => ({ at: `/response/body/${name}`, expected, received, message }), {
      exchanges: [exchange],
    })
  }
  const [token, type, life, created] = ['access_token', 'token_type', 'expires_in', 'created_at'].map(name =>
    memberOf(exchange, name),
  )
  const missing = ['access_token', 'token_type', 'expires_in', 'created_at'].filter(
    name => (memberOf(exchange, name) ?? null) === null,
  )
  expect(
    'TOKEN-1/all-four-fields',
    missing[0] ?? 'access_token',
    missing.length === 0 && typeof token === 'string' && isSendableToken(token),
    'a value, and a token that a request can carry',
    'a grant has all four fields, and its token can be sent',
  )
  expect(
    'TOKEN-1/type-is-bearer',
    'token_type',
    typeof type === 'string' && type.toLowerCase() === 'bearer',
    'Bearer',
    'the token is a bearer token',
  )
  const lives = `a token lives for ${tokenLife} seconds`
  expect('TOKEN-1/lives-5400-seconds', 'expires_in', life === tokenLife, tokenLife, lives)
  const now = serverSeconds(exchange)
  const near = typeof created === 'number' && Number.isInteger(created) && Math.abs(created - now) <= TOLERANCE
  expect(
    'TOKEN-1/created-at-in-unix-seconds',
    'created_at',
    near,
    `about ${Math.round(now)}`,
    'created_at is the time of the grant in Unix seconds',
  )
}
