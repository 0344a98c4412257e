import { propertiesOf, type Catalogue } from '../../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { perExchange, type CheckContext } from '../engine/check.js'
import { judgedItems } from '../engine/judged-body.js'
import { usersIn } from '../engine/users.js'
import { isNumber } from '../engine/values.js'

/** How the API writes an instant (HTTP-6). */
export const WIRE_INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/

export interface FieldAt {
  readonly name: string
  readonly value: Json
  /** JSON pointer of the object, or list, that holds it; and its key in there. */
  readonly parent: string
  readonly key: string | number
}

export const pointerTo = ({ parent, key }: FieldAt): string => `${parent}/${key}`

/** Every timestamp of every user in the body. */
export const instantsIn = perExchange(context => fieldsWith(context, 'date-time'))

/** Every id of a 2xx body: of users, of what they refer to, and bare ones. */
export const idsIn = perExchange((context): readonly FieldAt[] => [
  ...fieldsWith(context, 'int64'),
  ...bareIdsIn(context),
])

/** Every field of every user whose schema has the format, the ids of nested objects included. */
function fieldsWith(context: CheckContext, format: string): readonly FieldAt[] {
  const users = usersIn(context)
  const fields: FieldAt[] = []
  // the users of one answer share their models
  const names = [...new Set((users[0]?.models ?? []).flatMap(model => namesWith(context.catalogue, model, format)))]
  for (const { user, at } of users) {
    for (const name of names)
      if (Object.hasOwn(user, name)) fields.push({ name, value: user[name] ?? null, parent: at, key: name })
    if (format === 'int64') addNestedIds(user, at, fields)
  }
  return fields
}

function addNestedIds(user: JsonObject, at: string, fields: FieldAt[]): void {
  for (const name in user) {
    const value = user[name]
    if (isObject(value) && Object.hasOwn(value, 'id'))
      fields.push({ name: 'id', value: value.id ?? null, parent: `${at}/${name}`, key: 'id' })
  }
}

function bareIdsIn(context: CheckContext): readonly FieldAt[] {
  if (context.view === undefined) return []
  return judgedItems(context).flatMap((value, i) =>
    isNumber(value) ? [{ name: 'id', value, parent: '/response/body', key: i }] : [],
  )
}

const namesByModel = new WeakMap<Catalogue, Map<string, readonly string[]>>()

/** The names of a model's fields that have a format. */
function namesWith(catalogue: Catalogue, model: string, format: string): readonly string[] {
  const known = namesByModel.get(catalogue) ?? new Map<string, readonly string[]>()
  namesByModel.set(catalogue, known)
  const key = `${model} ${format}`
  const names =
    known.get(key) ??
    Object.entries(propertiesOf(catalogue.models.get(model) ?? {}))
      .filter(([, schema]) => schema.format === format)
      .map(([name]) => name)
  known.set(key, names)
  return names
}
