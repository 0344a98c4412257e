import { isObject, type Json, type JsonObject } from '../../../json/index.js'
import type { Fields } from '../../directory/user.js'
import { bodyMember } from '../../request/body.js'
import { isTree } from '../../request/form.js'
import type { Call } from '../../serving/call.js'
import type { FieldErrors } from '../../validation/rules.js'

/** What a JSON body holds under the root of its operation; undefined for a form, and where there is nothing. */
export function sentJson(call: Call): Json | undefined {
  const member = sentMember(call)
  return member !== undefined && 'json' in member ? member.json : undefined
}

/** The same where it is an object, else an empty one. */
export function sentObject(call: Call): JsonObject {
  const json = sentJson(call)
  return json !== undefined && isObject(json) ? json : {}
}

/** The names of the fields that a request sends under its root, JSON or form. */
export function sentNames(call: Call): readonly string[] {
  const member = sentMember(call)
  if (member === undefined) return []
  if ('json' in member) return isObject(member.json) ? Object.keys(member.json) : []
  return isTree(member.form) ? [...member.form.children.keys()] : []
}

export function sentMember(call: Call): ReturnType<typeof bodyMember> {
  return bodyMember(call.payload, call.operation?.request?.root ?? '')
}

/** The same fields, every text changed. */
export function mapTexts(fields: Fields, change: (text: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]),
  )
}

/** The same errors, but for some fields. */
export function withoutErrors(errors: FieldErrors, ...fields: readonly string[]): FieldErrors {
  return new Map([...errors].filter(([name]) => !fields.includes(name)))
}

/** The same errors, and one more. */
export function withError(errors: FieldErrors, field: string, message: string): FieldErrors {
  return new Map([...errors, [field, [message]]])
}
