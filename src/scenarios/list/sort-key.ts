import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { idText } from '../engine/directory.js'
import { ask } from './ask.js'
import type { Key } from './order.js'
import type { Section } from './section.js'

/** What users are sorted by, told from what the list shows of them. Keys that nothing shows are not in here. */
export type KeyReader = (user: JsonObject) => Key

const text = (value: Json | undefined): Key => (typeof value === 'string' || value === null ? value : undefined)

/** The name of an object that may be null. */
function nameIn(user: JsonObject, field: string): Key {
  const value = user[field]
  return isObject(value) ? text(value.name) : value === null ? null : undefined
}

const readers: Readonly<Record<string, KeyReader>> = {
  name: user => text(user.name),
  full_name: user => text(user.name),
  vendor_name: user => nameIn(user, 'vendor'),
  permission_template: user => nameIn(user, 'permission_template'),
  email: user => text(user.email_address),
  job_title: user => text(user.job_title),
}

/** Keys of the list that its users show, or that another list of the same version shows. */
export function readableKeys({ operation }: ScenarioContext): readonly string[] {
  return operation.sortKeys.filter(key => Object.hasOwn(readers, key))
}

/** How to read a key in this list; permission templates are looked up in the company list where the model lacks them. */
export async function keyReader(context: ScenarioContext, section: Section, key: string): Promise<KeyReader> {
  const reader = readers[key] ?? (() => undefined)
  if (key !== 'permission_template' || section.users.some(user => reader(user) !== undefined)) return reader
  const other = await ask(context, context.directory.listOf(context.operation.version, 'active'), section.query)
  const known = new Map(other.users.map(user => [idText(user.id), reader(user)]))
  return user => known.get(idText(user.id))
}
