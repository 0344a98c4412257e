import { userField, type Operation } from '../../catalogue/index.js'
import type { ClauseId } from '../../findings/index.js'
import type { Part } from '../../http/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import { idNumber, idText } from '../engine/answer.js'
import { unknownId } from '../engine/identities.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import type { Layer, LayeredCall } from './layered-call.js'

/** What a request may carry besides a user's fields, to see whether it is taken or ignored. */
export type Extra = 'core' | 'draft' | typeof userField.picture | 'own-field' | 'unknown-field' | 'read-only'

export const readOnlyClauses = [
  'USER-12/id-ignored',
  'USER-12/timestamps-ignored',
  'USER-12/name-ignored',
] as const satisfies readonly ClauseId[]

const LONG_AGO = '2001-02-03T04:05:06Z'
const OTHER_NAME = 'Asbuilt Somebody-Else'

/** Fields that no request model holds, and that therefore cannot be set (USER-12). Nobody has the id. */
export function readOnlyLayer(context: ScenarioContext): Layer<Extra> {
  const fields: JsonObject = {
    id: idNumber(unknownId(context)),
    [userField.createdAt]: LONG_AGO,
    [userField.updatedAt]: LONG_AGO,
    name: OTHER_NAME,
  }
  return { name: 'read-only', fields }
}

/** Fields that do not exist, and fields of other versions that this one lacks (USER-15). */
export function unknownLayer(context: ScenarioContext): Layer<Extra> {
  const known = new Set(requestFields(context, context.operation))
  const others = context.catalogue.operations
    .filter(({ action }) => action === 'create' || action === 'update')
    .flatMap(other => requestFields(context, other))
  const elsewhere = [...new Set(others)]
    .filter(field => !known.has(field))
    .map((field): [string, Json] => [field, true])
  return { name: 'unknown-field', fields: { ...Object.fromEntries(elsewhere), asbuilt_no_such_field: 'x' } }
}

/** A field that only this version's model holds; null where it lacks it. */
export function ownFieldLayer(context: ScenarioContext, field: string): Layer<Extra> | null {
  return requestFields(context, context.operation).includes(field)
    ? { name: 'own-field', fields: { [field]: true } }
    : null
}

function requestFields({ catalogue }: ScenarioContext, operation: Operation): readonly string[] {
  const model = operation.request?.payload.model
  return model === undefined ? [] : catalogue.fieldsOf(model)
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A picture of one pixel as `user[avatar]` (USER-9). */
export function avatarLayer({ operation }: ScenarioContext): Layer<Extra> {
  const file: Part = {
    name: `${operation.request?.root ?? ''}[${userField.picture}]`,
    filename: 'asbuilt.png',
    contentType: 'image/png',
    bytes: PNG,
  }
  return { name: userField.picture, fields: {}, files: [file] }
}

const isWebAddress = (value: Json): boolean => typeof value === 'string' && /^https?:\/\/[^\s/]+/i.test(value)

/** Judges a layer that has to be taken or ignored: refused with it and taken without it is a breach. */
export function judgeLayer(verdict: ClauseVerdict, clause: ClauseId, call: LayeredCall<Extra>, name: Extra): boolean {
  if (call.kept.includes(name) && call.taken) {
    verdict.pass(clause)
    return true
  }
  if (call.refusedLayer?.name !== name) {
    verdict.skip(clause, 'baseline-refused')
    return false
  }
  const { refusal } = call.refusedLayer
  const received = refusal.response?.status ?? null
  const message = `the request is refused with the ${name} in it, and taken without`
  verdict.fail(
    clause,
    { at: '/response/status', expected: '2xx', received, message },
    { exchanges: [call.exchange, refusal] },
  )
  return false
}

/**
 * Judges USER-12 on the answer to a call with the read-only layer.
 * @param id the id that the user must have, where it is known.
 */
export function judgeReadOnly(context: ScenarioContext, call: LayeredCall<Extra>, user: JsonObject, id?: string): void {
  if (!call.taken || !call.kept.includes('read-only')) {
    for (const clause of readOnlyClauses) judgeLayer(context.verdict, clause, call, 'read-only')
    return
  }
  const [idClause, timeClause, nameClause] = readOnlyClauses
  const evidence = { exchanges: [call.exchange] }
  const tell = (clause: ClauseId, field: string, holds: boolean): boolean =>
    context.verdict.expect(
      clause,
      holds,
      () => ({
        at: `/response/body/${field}`,
        expected: 'not the value sent',
        received: user[field] ?? null,
        message: `${field} takes the value of the request`,
      }),
      evidence,
    )
  const shown = idText(user.id)
  tell(idClause, 'id', id === undefined ? shown !== unknownId(context) : shown === id)
  tell(timeClause, userField.createdAt, user[userField.createdAt] !== LONG_AGO)
  tell(timeClause, userField.updatedAt, user[userField.updatedAt] !== LONG_AGO)
  tell(nameClause, 'name', user.name !== OTHER_NAME)
}

/** Judges USER-9 on the answer to a call that carried a picture. */
export function judgeAvatar(verdict: ClauseVerdict, call: LayeredCall<Extra>, user: JsonObject): void {
  const clause = 'USER-9/avatar-file-becomes-url'
  if (!call.taken || !call.kept.includes(userField.picture)) {
    judgeLayer(verdict, clause, call, userField.picture)
    return
  }
  verdict.expect(
    clause,
    isWebAddress(user[userField.picture] ?? null),
    () => ({
      at: `/response/body/${userField.picture}`,
      expected: 'an absolute http or https URL',
      received: user[userField.picture] ?? null,
      message: 'a picture was sent, and avatar is no URL',
    }),
    { exchanges: [call.exchange] },
  )
}
