import { userField, type Operation } from '../../catalogue/index.js'
import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import type { Body, RequestDraft } from '../../http/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { createdId, idText, textOf } from '../engine/answer.js'
import { type BodyFormat, encode, sayNothing } from '../engine/request-body.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'

/**
 * Sends a request that must be refused. A user that a target wrongly creates by it is adopted, so that the end of the
 * run deactivates it.
 */
export async function sendToBeRefused(context: ScenarioContext, draft: RequestDraft): Promise<Exchange> {
  const exchange = await context.api.send({ ...draft, mustBeRefused: true })
  const here =
    draft.companyParam === undefined || draft.companyParam === null || draft.companyParam === context.target.companyId
  const id = context.operation.action === 'create' && here ? createdId(exchange) : ''
  const body = bodyOf(exchange)
  if (id !== '' && isObject(body)) context.users.adopt({ id, email: textOf(body[userField.email]) })
  return exchange
}

/** Everything in a body that looks like a user: an object with an id, and with an address or a last name. */
export function userLikeObjects(body: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(body)) return body.flatMap(userLikeObjects)
  if (!isObject(body)) return []
  const here = idText(body.id) !== '' && (userField.email in body || userField.familyName in body) ? [body] : []
  return [...here, ...Object.values(body).flatMap(userLikeObjects)]
}

/** Judges that answers with 401 or 403 show no users (AUTH-3). */
export function judgeNoDataShown(verdict: ClauseVerdict, clause: ClauseId, refusals: readonly Exchange[]): void {
  const refused = refusals.filter(({ response }) => response?.status === 401 || response?.status === 403)
  if (refused.length === 0) verdict.skip(clause, 'not-exchanged', 'nothing was refused with 401 or 403')
  for (const exchange of refused) {
    const shown = userLikeObjects(bodyOf(exchange))
    verdict.expect(
      clause,
      shown.length === 0,
      () => ({
        at: '/response/body',
        expected: 'no user',
        received: shown.slice(0, 3).map(user => user.id ?? null),
        message: `a refusal with ${exchange.response?.status ?? 0} shows users`,
      }),
      { exchanges: [exchange] },
    )
  }
}

/** A body that can be read but lacks the root key that the operation needs. */
export function rootlessBody(format: BodyFormat): Body {
  return format === 'json'
    ? { kind: 'json', value: { asbuilt: 'x' } }
    : { kind: 'multipart', parts: [{ name: 'asbuilt', value: 'x' }] }
}

/** A body with values that have to be refused, and the words that would show that it was read. */
export function invalidBody(
  operation: Operation,
  format: BodyFormat,
): { readonly body: Body; readonly words: readonly string[] } {
  const root = operation.request?.root ?? ''
  // whoever a create makes is ours; an update might reach somebody else
  if (operation.action !== 'create') return { body: rootlessBody(format), words: [`: ${root}`, `"${root}"`] }
  const fields = { [userField.familyName]: '', [userField.email]: 'asbuilt' }
  return { body: encode(operation, format, fields), words: Object.keys(fields) }
}

/** Far beyond any id that a directory has reached, and still a whole number of 63 bits (HTTP-7). */
const UNKNOWN = '4611686018427900001'

/** The same request for a user that does not exist, of whom it says nothing; unchanged where it names no user. */
export function forUnknownUser(draft: RequestDraft): RequestDraft {
  return draft.path?.['id'] === undefined ? draft : sayNothing({ ...draft, path: { ...draft.path, id: UNKNOWN } })
}
