import { propertiesOf, type Catalogue } from '../../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Judged } from '../engine/check.js'
import { perExchange } from '../engine/per-exchange.js'
import { usersIn } from '../engine/users-in.js'

export interface FieldAt {
  readonly name: string
  readonly value: Json
  /** JSON pointer of the object, or list, that holds it; and its key in there. */
  readonly parent: string
  readonly key: string | number
}

export const pointerTo = ({ parent, key }: FieldAt): string => `${parent}/${key}`

const byModel = new WeakMap<Catalogue, Map<string, readonly string[]>>()

/** The names of a model's fields that have a format. */
function namesWith(catalogue: Catalogue, model: string, format: string): readonly string[] {
  const known = byModel.get(catalogue) ?? new Map<string, readonly string[]>()
  byModel.set(catalogue, known)
  const key = `${model} ${format}`
  const names =
    known.get(key) ??
    Object.entries(propertiesOf(catalogue.models.get(model) ?? {}))
      .filter(([, schema]) => schema.format === format)
      .map(([name]) => name)
  known.set(key, names)
  return names
}

/** Every field of every user in the body whose schema has the format, nested objects' ids included. */
function fieldsWith(judged: Judged, format: string): readonly FieldAt[] {
  const users = usersIn(judged)
  const fields: FieldAt[] = []
  // the users of one answer share their models
  const names = [...new Set((users[0]?.models ?? []).flatMap(model => namesWith(judged.catalogue, model, format)))]
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

export const instantsIn = perExchange(judged => fieldsWith(judged, 'date-time'))

/** Every id of a 2xx body: of users, of what they refer to, and bare ones. */
export const idsIn = perExchange((judged): readonly FieldAt[] => [...fieldsWith(judged, 'int64'), ...bareIds(judged)])

function bareIds({ body, view }: Judged): readonly FieldAt[] {
  if (!body.ok || !Array.isArray(body.value) || view === undefined) return []
  return body.value.flatMap((value, i) =>
    typeof value === 'number' || typeof value === 'bigint'
      ? [{ name: 'id', value, parent: '/response/body', key: i }]
      : [],
  )
}
