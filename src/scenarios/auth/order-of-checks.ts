import { userField } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import { unassignedCountries } from '../../generators/index.js'
import type { JsonObject } from '../../json/index.js'
import { statusOf, succeeded } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { SPREAD } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest, type SoundRequest } from '../engine/sound-request.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'
import { forUnknownUser, invalidBody, rootlessBody, sendToBeRefused } from './refused-request.js'

const HEADER: ClauseId = 'AUTH-9/token-before-header'
const VALIDATION: ClauseId = 'AUTH-3/no-validation-message'
const EXISTENCE: ClauseId = 'AUTH-3/no-hint-of-existence'

/**
 * The token is checked first, and without one nothing is told of the rest (AUTH-3, AUTH-9). In one request everything
 * is wrong: no token, no company header, an unknown user, a faulty body. A 401 can only be about the token. After any
 * other answer the faults are tried one by one.
 */
export const tokenFirst = defineScenario({
  id: 'token-first',
  clauses: [HEADER, VALIDATION, EXISTENCE],
  appliesTo: {},
  mode: 'read',
  requests: 1,
  requestsReadOnly: 0.4,
  async run(context) {
    if (isShownElsewhere(context)) throw new SkipError('not-exchanged', SPREAD)
    const sound = await acceptedRequest(context)
    const { body, words } = faulty(context, sound)
    const bare = { ...sound.draft, caller: 'nobody' } as const
    const worst = await sendToBeRefused(context, { ...forUnknownUser(bare), ...body, companyHeader: null })
    if (worst.response?.status === 401) {
      context.verdict.pass(HEADER)
      context.verdict.pass(EXISTENCE)
      expectNoWords(context.verdict, worst, words)
      return
    }
    const nameless = await sendToBeRefused(context, { ...bare, companyHeader: null })
    context.verdict.expectStatus(HEADER, nameless, [401], 'the missing token is told before the missing company header')
    if (context.verdict.judges(EXISTENCE)) {
      const unknown = await sendToBeRefused(context, forUnknownUser(bare))
      context.verdict.expectStatus(
        EXISTENCE,
        unknown,
        [401],
        'without a token an unknown user is answered like a known one',
      )
    }
    if (!context.verdict.judges(VALIDATION)) return
    const invalid = await sendToBeRefused(context, { ...forUnknownUser(bare), ...body })
    const held = context.verdict.expectStatus(
      VALIDATION,
      invalid,
      [401],
      'without a token a faulty body is answered with 401',
    )
    if (held) expectNoWords(context.verdict, invalid, words)
  },
})

/** In a read-only run the scenarios `refused-reads` and `company-missing` show AUTH-9 on these operations. */
function isShownElsewhere(context: ScenarioContext): boolean {
  const { target, operation, run } = context
  if (run.write || target.noaccess === undefined) return false
  return operation.action === 'show' || (operation.action === 'list' && context.run.isTurnAmongReads(0, { of: 2 }))
}

function faulty(
  { operation }: ScenarioContext,
  { format }: SoundRequest,
): { readonly body: object; readonly words: readonly string[] } {
  if (format === null) return { body: {}, words: [] }
  const { body, words } = invalidBody(operation, format)
  return { body: { body }, words }
}

function expectNoWords(verdict: ClauseVerdict, exchange: Exchange, words: readonly string[]): void {
  const text = exchange.response?.text ?? ''
  const said = words.filter(word => text.includes(word))
  verdict.expect(
    VALIDATION,
    said.length === 0,
    () => ({
      at: '/response/body',
      expected: 'nothing about the body',
      received: said,
      message: 'a 401 tells what is wrong with the body',
    }),
    { exchanges: [exchange] },
  )
}

/**
 * A write to a user that does not exist, by a caller without permission, is refused for the permission (AUTH-9). Reads
 * are tried by `refused-reads`.
 */
export const accessBeforeExistence = defineScenario({
  id: 'access-before-existence',
  clauses: ['AUTH-9/access-before-existence'],
  appliesTo: { action: ['update', 'invite'] },
  mode: 'write',
  needs: ['noaccess'],
  requests: 1,
  async run(context) {
    const { draft } = await acceptedRequest(context)
    const exchange = await sendToBeRefused(context, { ...forUnknownUser(draft), caller: 'noaccess' })
    context.verdict.expectStatus(
      'AUTH-9/access-before-existence',
      exchange,
      [403],
      'the lack of permission is told before the lack of a user',
    )
  },
})

const CONFLICT = 'AUTH-9/body-before-conflict'
const badBody: readonly number[] = [400, 422]

/**
 * Of two faults in one request the earlier one is told: an unknown user before a faulty body, a faulty body before a
 * conflict (AUTH-9).
 */
export const bodyChecks = defineScenario({
  id: 'body-checks',
  clauses: ['AUTH-9/existence-before-body', CONFLICT],
  appliesTo: { action: ['create', 'update'] },
  mode: 'write',
  requests: 2,
  async run(context) {
    const { draft, format } = await acceptedRequest(context)
    const { operation, users, identities } = context
    if (format === null) throw new Error(`${operation.id} takes no body`)
    if (context.verdict.judges('AUTH-9/existence-before-body')) {
      const exchange = await sendToBeRefused(context, { ...forUnknownUser(draft), body: rootlessBody(format) })
      context.verdict.expectStatus(
        'AUTH-9/existence-before-body',
        exchange,
        [404],
        'the lack of a user is told before the faulty body',
      )
    }
    const taken = (await users.take('refused')).email
    const fault: JsonObject =
      operation.action === 'create'
        ? { [userField.givenName]: 'Asbuilt' }
        : { [userField.country]: unassignedCountries[context.run.pick('country', unassignedCountries.length)] ?? '' }
    const ask = (fields: JsonObject) =>
      sendToBeRefused(context, { ...draft, body: encode(operation, format, { ...fault, ...fields }) })
    const both = await ask({ [userField.email]: taken })
    if (operation.action === 'update' && succeeded(both))
      await ask({ [userField.email]: (await users.take('probe')).email })
    if (both.response?.status !== 409) {
      context.verdict.expectStatus(
        CONFLICT,
        both,
        badBody,
        'a faulty field beside an address that is taken is told as a fault',
      )
      return
    }
    const alone = await ask(operation.action === 'create' ? { [userField.email]: identities.newEmail() } : {})
    if (!badBody.includes(alone.response?.status ?? 0)) {
      return context.verdict.skip(
        CONFLICT,
        'missing-data',
        `the fault alone is answered with ${String(statusOf(alone))}`,
      )
    }
    context.verdict.fail(
      CONFLICT,
      wrongStatus(both, [...badBody], 'an address that is taken is told before a faulty field'),
      {
        exchanges: [alone, both],
      },
    )
  },
})
