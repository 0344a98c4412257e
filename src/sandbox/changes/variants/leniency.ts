import { userField, propertiesOf } from '../../../catalogue/index.js'
import type { Json } from '../../../json/index.js'
import { isActive, type Fields, type User } from '../../directory/user.js'
import { scalarText } from '../../directory/values.js'
import { parseRange } from '../../listing/time-range.js'
import { requestModel } from '../../operations/user-answers.js'
import { valueOf } from '../../request/query.js'
import type { AuthorizedCall, Call } from '../../serving/call.js'
import { addError, type FieldErrors } from '../../validation/rules.js'
import { problemsOf, typesOf, type FieldSchema } from '../../validation/schema.js'
import { defineVariant } from './variant.js'

const TRUE = ['true', '1']
const FALSE = ['false', '0']

/** A scalar as a lenient reader takes it for another type; unchanged where there is no sound reading. */
function coerced(schema: FieldSchema, value: Json): Json {
  const types = typesOf(schema)
  const text = scalarText(value)
  if (value === null || text === '' || problemsOf(schema, value).length === 0) return value
  if (types.includes('string')) return text
  if (types.includes('boolean')) return TRUE.includes(text) ? true : FALSE.includes(text) ? false : value
  const number = /^-?\d{1,15}$/.test(text) ? Number(text) : value
  return types.includes('integer') || types.includes('number') ? number : value
}

const schemasOf = (call: Call): Readonly<Record<string, FieldSchema>> =>
  propertiesOf(call.catalogue.models.get(requestModel((call as AuthorizedCall).operation)) ?? {})

/** A number is nobody's country or state. */
const codes: readonly string[] = [userField.country, userField.subdivision]

/** What was sent with a call, from its reading to its refusal. */
const sentWith = new WeakMap<Call, Fields>()

export const scalarsCoerced = defineVariant({
  id: 'scalars-coerced',
  text: 'A number is taken for a text, digits for a number, 1 and "true" for true, and come back converted.',
  why: 'USER-4: what a lenient reader turns into the right type may be taken.',
  on: { action: ['create', 'update', 'sync'] },
  hooks: {
    sent: (sent, call) => {
      const schemas = schemasOf(call)
      const read = Object.fromEntries(
        Object.entries(sent).map(([name, value]) => [
          name,
          codes.includes(name) ? value : coerced(schemas[name] ?? {}, value),
        ]),
      )
      sentWith.set(call, read)
      return read
    },
    errors: (errors, call) => {
      const [schemas, sent] = [schemasOf(call), sentWith.get(call) ?? {}]
      const isSound = (name: string): boolean =>
        sent[name] !== undefined && problemsOf(schemas[name] ?? {}, sent[name]).length === 0
      const stays = ([name, messages]: [string, string[]]): boolean =>
        !(isSound(name) && messages.every(message => message.startsWith('must be ')))
      return new Map([...errors].filter(stays))
    },
  },
})

/** An open end stands for one that nothing lies beyond. */
const closed = (text: string): string =>
  text.replace(/^(["']?)(?=\.\.\.)/, '$10001-01-01').replace(/(?<=\.\.\.)(["']?)$/, '9999-12-31$1')

export const rangesWithOneEnd = defineVariant({
  id: 'ranges-with-one-end',
  text: 'A range with one end holds everything on that side.',
  why: 'ROOM-6: a public client sends such ranges and expects it.',
  on: { action: 'list' },
  hooks: {
    unreadable: (refusal, call) => (call.query.wellFormed && openRanges(call).length > 0 ? null : refusal),
    matched: (users, call) => {
      const ranges = openRanges(call)
      return ranges.length === 0
        ? users
        : users.filter(user =>
            ranges.every(({ field, range: { from, to } }) => {
              const instant = Date.parse(scalarText(user.fields[field]))
              return instant >= from && instant <= to
            }),
          )
    },
  },
})

function openRanges(call: Call): { readonly field: string; readonly range: { from: number; to: number } }[] {
  return [userField.createdAt, userField.updatedAt].flatMap(field => {
    const text = valueOf(call.query, `filters[${field}]`) ?? ''
    if (!text.includes('...') || parseRange(text) !== null) return []
    const range = parseRange(closed(text))
    return range === null ? [] : [{ field, range }]
  })
}

/** The user that a call or its current entry names. */
const foundBy = new WeakMap<Call, User | null>()

const refuseReactivation = (errors: FieldErrors, call: Call): FieldErrors => {
  const sent = sentWith.get(call) ?? {}
  const user = foundBy.get(call) ?? call.company?.byOrigin.get(scalarText(sent[userField.originId])) ?? null
  foundBy.delete(call)
  if (user === null || isActive(user) || sent[userField.active] !== true) return errors
  const refused: FieldErrors = new Map(errors)
  addError(refused, userField.active, 'cannot be set again; reactivate the user in the directory')
  return refused
}

export const reactivationRefused = defineVariant({
  id: 'reactivation-refused',
  text: 'A user who was deactivated cannot be activated again by update or sync.',
  why: 'USER-16: seen in the documentation of project users; a target may refuse it.',
  on: { action: ['update', 'sync'] },
  judged: 0.9,
  hooks: {
    found: (user, call) => {
      foundBy.set(call, user)
      return user
    },
    sent: (sent, call) => {
      sentWith.set(call, sent)
      return sent
    },
    errors: refuseReactivation,
  },
})
