import { propertiesOf, type Catalogue } from '../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../findings/index.js'
import type { Judged } from './check.js'
import { usersIn } from './users-in.js'

export interface FieldAt {
  readonly name: string
  readonly value: Json
  readonly at: string
}

const byModel = new WeakMap<Catalogue, Map<string, readonly string[]>>()

/** The names of a model's fields that have a format. */
function namesWith(catalogue: Catalogue, model: string, format: string): readonly string[] {
  const known = byModel.get(catalogue) ?? new Map<string, readonly string[]>()
  byModel.set(catalogue, known)
  const key = `${model} ${format}`
  const names = known.get(key) ?? Object.entries(propertiesOf(catalogue.models.get(model) ?? {}))
    .filter(([, schema]) => (schema).format === format).map(([name]) => name)
  known.set(key, names)
  return names
}

/** Every field of every user in the body whose schema has the format, nested objects' ids included. */
export function* fieldsWith(judged: Judged, format: string): Generator<FieldAt> {
  const users = usersIn(judged)
  // the users of one answer share their models
  const names = new Set((users[0]?.models ?? []).flatMap(model => namesWith(judged.catalogue, model, format)))
  for (const { user, at } of users) {
    for (const name of names) if (Object.hasOwn(user, name)) yield { name, value: user[name] ?? null, at: `${at}/${name}` }
    if (format === 'int64') yield* nestedIds(user, at)
  }
}

function* nestedIds(user: JsonObject, at: string): Generator<FieldAt> {
  for (const [name, value] of Object.entries(user)) {
    if (isObject(value) && Object.hasOwn(value, 'id')) yield { name: 'id', value: value.id ?? null, at: `${at}/${name}/id` }
  }
}
