import { userField, type UserField } from '../../catalogue/index.js'
import { isObject, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { cached, vendorOf, type Company, type PermissionTemplate } from './company.js'
import { derivedInitials, fullName, type User } from './user.js'
import { scalarText } from './values.js'

/** Fields that no user stores: made from other fields and from the company whenever they are shown. */
const derived: Readonly<Record<string, (user: User, company: Company) => Json>> = {
  id: user => user.id,
  name: fullName,
  [userField.initials]: user => {
    const given = user.fields[userField.initials]
    return given === undefined ? derivedInitials(user) : given
  },
  [userField.vendor]: (user, company) => {
    const vendor = vendorOf(user, company)
    return vendor === undefined ? null : { id: vendor.id, name: vendor.name }
  },
  [userField.projectTemplate]: (user, company) => template(company, user.fields[userField.projectTemplateId]),
  [userField.companyTemplate]: (user, company) => template(company, user.fields[userField.companyTemplateId]),
}

function template(company: Company, id: Json | undefined): Json {
  const found: PermissionTemplate | undefined = company.templates.get(scalarText(id))
  if (found === undefined) return null
  return { id: found.id, name: found.name, project_specific: found.project_specific, type: found.type }
}

function fieldValue(user: User, company: Company, name: string): Json {
  const make = Object.hasOwn(derived, name) ? derived[name] : undefined
  return make === undefined ? (user.fields[name] ?? null) : make(user, company)
}

/** The text of a field, or of what names an object in it to people; null where there is none. */
export function fieldText(user: User, company: Company, { name, label }: UserField): string | null {
  const value = fieldValue(user, company, name)
  const text = label !== null && isObject(value) ? value[label] : value
  return typeof text === 'string' ? text : null
}

/** A user in the shape of a model: every field of it is there, null where the user has no value (HTTP-5, VER-2). */
export function presentUser(user: User, company: Company, fields: readonly string[]): JsonObject {
  const shown: JsonObject = {}
  for (const name of fields) shown[name] = fieldValue(user, company, name)
  return shown
}

/** The same as the bytes of JSON, written once for each model between two writes. */
export function renderUserBytes(user: User, company: Company, model: string, fields: readonly string[]): Buffer {
  return cached(user, company, `bytes ${model}`, () => Buffer.from(stringifyJson(presentUser(user, company, fields))))
}

/** The same as JSON text, written once for each model between two writes. */
export function renderUser(user: User, company: Company, model: string, fields: readonly string[]): string {
  return cached(user, company, `model ${model}`, () => stringifyJson(presentUser(user, company, fields)))
}
