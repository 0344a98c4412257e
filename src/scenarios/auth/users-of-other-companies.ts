import { userField } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { idNumber, idText, listed, statusOf } from '../engine/answer.js'
import { variableFor } from '../engine/needs.js'
import { perRun } from '../engine/per-run.js'
import { encode } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest, type SoundRequest } from '../engine/sound-request.js'
import { sameAnswer } from '../engine/stable-data.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'
import { sendToBeRefused } from './refused-request.js'
import { foreignUser } from './second-company.js'
import { firstChangedField, markOf } from './side-effect-probe.js'

/**
 * A user of another company is answered with 404, like one that does not exist: one of a company without access, and
 * one of a company that the token has access to (AUTH-8).
 */
export const othersShown = defineScenario({
  id: 'others-shown',
  clauses: ['AUTH-8/foreign-id-is-404'],
  appliesTo: { action: 'show' },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 1,
  async run(context) {
    const { target, run } = context
    const { draft } = await acceptedRequest(context)
    const other = run.write && target.secondCompanyId !== undefined ? (await foreignUser(context)).id : undefined
    const ids = [target.foreignUserId, other].filter(id => id !== undefined)
    if (ids.length === 0)
      throw new SkipError('missing-variable', `${variableFor('foreignUserId')} or ${variableFor('secondCompanyId')}`)
    for (const id of ids) {
      const exchange = await context.api.send({ ...draft, path: { ...draft.path, id } })
      context.verdict.expectStatus(
        'AUTH-8/foreign-id-is-404',
        exchange,
        [404],
        'a user of another company is answered like one that does not exist',
      )
    }
  },
})

/**
 * Lists hold no users of other companies (AUTH-8): neither a page as large as every target gives it, which other
 * scenarios ask for too, nor a search for such a user.
 */
export const listsWithoutForeignUsers = defineScenario({
  id: 'lists-without-strangers',
  clauses: ['AUTH-8/lists-hold-no-foreign-user'],
  appliesTo: { action: 'list' },
  mode: 'read',
  requests: 1.4,
  requestsReadOnly: 0,
  async run(context) {
    const { operation, target, run } = context
    const other = run.write && target.secondCompanyId !== undefined ? await foreignUser(context) : null
    if (other === null && target.foreignUserId === undefined) {
      throw new SkipError('missing-variable', `${variableFor('foreignUserId')} or ${variableFor('secondCompanyId')}`)
    }
    const page = await context.api.read({
      operation,
      query: [['per_page', String(context.catalogue.limits.honouredPageSize)]],
    })
    if (page.response?.status !== 200)
      throw new SkipError('baseline-refused', `the list is answered with ${String(statusOf(page))}`)
    judge(context.verdict, page, [target.foreignUserId, other?.id])
    if (other !== null)
      judge(context.verdict, await context.api.read({ operation, query: [['filters[search]', other.email]] }), [
        other.id,
      ])
  },
})

function judge(verdict: ClauseVerdict, exchange: Exchange, foreign: readonly (string | undefined)[]): void {
  const index = listed(exchange).findIndex(user => foreign.includes(idText(user.id)))
  verdict.expect(
    'AUTH-8/lists-hold-no-foreign-user',
    index < 0,
    () => ({
      at: `/response/body/${index}/id`,
      expected: 'users of this company',
      received: listed(exchange)[index]?.id ?? null,
      message: 'the list holds a user of another company',
    }),
    { exchanges: [exchange] },
  )
}

const UNTOUCHED = 'AUTH-8/foreign-user-untouched'

/** The foreign user as it was last shown. */
const lastShown = perRun(async context => ({ exchange: (await foreignUser(context)).shown }))

/**
 * A write by the id of a user of another company is refused, or reported as an error, and leaves that user as it was
 * (AUTH-8). It is an own user of the second company, so that it may be looked at.
 */
export const usersOfOthers = defineScenario({
  id: 'users-of-others',
  clauses: ['AUTH-8/foreign-id-is-404', 'AUTH-8/sync-reports-foreign-id', 'AUTH-8/bulk-reports-foreign-id', UNTOUCHED],
  appliesTo: { action: ['update', 'invite', 'sync', 'bulk-add', 'bulk-remove'] },
  mode: 'write',
  requests: 2.4,
  async run(context) {
    const { target, operation } = context
    const sound = await acceptedRequest(context)
    if (target.secondCompanyId === undefined) {
      const harmless = operation.action === 'update' || operation.action === 'sync'
      if (target.foreignUserId === undefined || !harmless)
        throw new SkipError('missing-variable', variableFor('secondCompanyId'))
      judgeAnswer(
        context.verdict,
        await sendToBeRefused(context, draftFor(context, sound, target.foreignUserId, {})),
        target.foreignUserId,
      )
      return context.verdict.skip(UNTOUCHED, 'missing-variable', variableFor('secondCompanyId'))
    }
    const other = await foreignUser(context)
    const before = await lastShown(context)
    const sent = await sendToBeRefused(
      context,
      draftFor(context, sound, other.id, { [userField.jobTitle]: markOf(sound.draft) }),
    )
    judgeAnswer(context.verdict, sent, other.id)
    const after = await other.show()
    context.verdict.expect(
      UNTOUCHED,
      sameAnswer(before.exchange, after),
      () => ({
        ...firstChangedField(before.exchange, after),
        message: 'a write has changed a user of another company',
      }),
      { exchanges: [sent, before.exchange, after], comparedWith: [after] },
    )
    before.exchange = after
  },
})

function judgeAnswer(verdict: ClauseVerdict, sent: Exchange, id: string): void {
  verdict.expectStatus(
    'AUTH-8/foreign-id-is-404',
    sent,
    [404],
    'a user of another company is answered like one that does not exist',
  )
  for (const clause of ['AUTH-8/sync-reports-foreign-id', 'AUTH-8/bulk-reports-foreign-id'] as const) {
    if (verdict.judges(clause)) expectFailure(verdict, clause, sent, id)
  }
}

/**
 * The same request for another user with these fields. Where the run cannot look whether they were stored, nothing but
 * the user's own id is sent.
 */
function draftFor(
  { operation, target }: ScenarioContext,
  { draft, format }: SoundRequest,
  id: string,
  fields: JsonObject,
): RequestDraft {
  const path = draft.path === undefined ? {} : { path: { ...draft.path, id } }
  if (format === null) return { ...draft, ...path }
  const user = { id: idNumber(id), ...fields }
  const pair = { user_id: idNumber(id), project_id: idNumber(target.projectIds[0] ?? '1') }
  const payload = operation.action === 'update' ? user : operation.action === 'sync' ? [user] : [pair]
  return { ...draft, ...path, body: encode(operation, format, payload) }
}

/** No entry may succeed, and something must show that this one failed: an error, or a refusal of the whole request. */
function expectFailure(verdict: ClauseVerdict, clause: ClauseId, exchange: Exchange, id: string): void {
  const status = exchange.response?.status ?? 0
  const signs = status >= 400 && status < 500 ? { failed: true, succeeded: false } : signsIn(bodyOf(exchange), id)
  verdict.expect(
    clause,
    signs.failed && !signs.succeeded,
    () => ({
      at: '/response/body',
      expected: 'an error',
      received: signs.succeeded ? 'a success' : `no error (status ${String(statusOf(exchange))})`,
      message: 'the entry with the id of a user of another company is not reported as an error',
    }),
    { exchanges: [exchange] },
  )
}

/**
 * Whether the answer to a batch reports a failure or a success, in any of its shapes: lists of entities and errors, a
 * map of users and projects, a map of results.
 */
function signsIn(body: Json | undefined, id: string): { failed: boolean; succeeded: boolean } {
  if (!isObject(body)) return { failed: false, succeeded: false }
  const list = (name: string): readonly Json[] => (Array.isArray(body[name]) ? body[name] : [])
  const entities = list('entities')
    .filter(isObject)
    .filter(entity => [idText(entity.id), entity.userId].includes(id))
  const words = Object.values(body)
    .filter(isObject)
    .flatMap(entry => Object.values(entry))
  return {
    failed: list('errors').length > 0 || words.includes('error') || words.includes('failure'),
    succeeded: entities.length > 0 || ['success', 'created', 'updated'].some(word => words.includes(word)),
  }
}
