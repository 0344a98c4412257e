import { userField, type Catalogue, modelsIn, type Operation } from '../../catalogue/index.js'
import { isObject, type Json, type JsonObject, sameJson } from '../../json/index.js'
import { volatileFields } from '../engine/stable-data.js'

/** A field that shows another value than it should. */
export interface SentDifference {
  readonly field: string
  readonly expected: Json
  readonly received: Json
}

/** The fields that the success body of an operation may have, whichever of its models it fits. */
export function fieldsShown(catalogue: Catalogue, operation: Operation): ReadonlySet<string> {
  const bodies = operation.success.map(status => catalogue.bodyModel(operation, status))
  return new Set(
    bodies.flatMap(body => (body === null ? [] : modelsIn(body))).flatMap(model => [...catalogue.fieldsOf(model)]),
  )
}

/** Where a field shows under another name: the id of the vendor is in the vendor. */
const within: Readonly<Record<string, string>> = { [userField.vendorId]: userField.vendor }

/** Fields of an answer that follow from a field that was sent, and may change with it. */
const following: Readonly<Record<string, readonly string[]>> = {
  [userField.vendorId]: [userField.vendor, userField.businessId, userField.contactId, userField.employee],
  [userField.projectTemplateId]: [userField.projectTemplate],
  [userField.companyTemplateId]: [userField.companyTemplate],
  [userField.email]: [userField.loginId],
}

function shownValue(user: JsonObject, field: string): Json {
  const nested = user[within[field] ?? '']
  if (within[field] !== undefined) return isObject(nested) ? (nested.id ?? null) : null
  return user[field] ?? null
}

const nothing = (value: Json): boolean => value === null || value === ''

/**
 * Fields that a user does not show as they were sent. Fields that the model of the answer lacks are left out, and an
 * empty text may be null.
 */
export function differencesFromSent(sent: JsonObject, user: JsonObject, fields: ReadonlySet<string>): SentDifference[] {
  return Object.entries(sent)
    .filter(([field]) => fields.has(within[field] ?? field))
    .map(([field, expected]) => ({ field, expected, received: shownValue(user, field) }))
    .filter(({ expected, received }) => !sameJson(expected, received) && !(nothing(expected) && nothing(received)))
}

/** May change without being sent: they are made from other fields, or change by themselves. */
const free: readonly string[] = ['name', userField.initials, userField.updatedAt, ...volatileFields]

/** Fields that have changed without being sent. An absent field counts as null, as a show may leave nulls out. */
export function unexpectedChanges(
  before: JsonObject,
  after: JsonObject,
  sent: readonly string[] = [],
): SentDifference[] {
  const allowed = new Set([...free, ...sent, ...sent.flatMap(field => following[field] ?? [])])
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(field => !allowed.has(field))
    .map(field => ({ field, expected: settledValue(before, field), received: settledValue(after, field) }))
    .filter(({ expected, received }) => !sameJson(expected, received))
}

/** An avatar counts without its query, which may be signed anew each time. */
function settledValue(user: JsonObject, field: string): Json {
  const value = user[field] ?? null
  return field === userField.picture && typeof value === 'string' ? (value.split('?')[0] ?? '') : value
}
