import { userField, propertiesOf, type Catalogue, type Operation, type Schema } from '../catalogue/index.js'
import { exampleFor } from '../generators/index.js'
import { addresses, exampleValues, ORIGIN, type StateValues } from './provider-states.js'
import { fromState, type Template } from './matchers.js'

/** A number that a provider state replaces. */
export interface Injected {
  readonly inject: keyof StateValues
}
export type Scalar = string | number | boolean
/** One user, or one pair of user and project, as a request names it. */
export type PayloadEntry = Readonly<Record<string, Scalar | Injected>>
/** What stands under the root key of a body; a text in place of a list makes it invalid. */
export type Payload = PayloadEntry | readonly PayloadEntry[] | string

const isInjected = (value: Scalar | Injected): value is Injected => typeof value === 'object'

/** The payload of a valid request, or, for 400, of one with a single mistake. Null where the operation has no body. */
export function payloadFor(operation: Operation, status: number, catalogue: Catalogue): Payload | null {
  const { request } = operation
  if (request === null) return null
  const fields = propertiesOf(catalogue.models.get(request.payload.model ?? '') ?? {})
  const entries = Object.keys(fields).includes('user_id') ? pairEntries(status) : userEntries(fields, catalogue)
  if (!request.payload.list) return status === 400 ? withInvalidEmail(entries.good, fields) : entries.good
  return status === 400 ? 'no list' : entries.bad === null ? [entries.good] : [entries.good, entries.bad]
}

interface Entries {
  readonly good: PayloadEntry
  /** An entry that fails alone, beside the good one (SYNC-4, BULK-5). */
  readonly bad: PayloadEntry | null
}

function pairEntries(status: number): Entries {
  const good: PayloadEntry = { user_id: { inject: 'userId' }, project_id: { inject: 'projectId' } }
  return { good, bad: status === 207 ? { ...good, user_id: { inject: 'nobodyId' } } : null }
}

/** Every text, number and flag that a user can be given; no files, and no ids that only the provider knows. */
function userEntries(fields: Readonly<Record<string, Schema>>, { models }: Catalogue): Entries {
  const plain = Object.entries(fields).filter(
    ([, schema]) => schema['format'] !== 'int64' && schema['contentMediaType'] === undefined,
  )
  const examples = plain.map(([name, schema]) => [name, exampleFor(schema, models, {}, name) as Scalar] as const)
  const good = { ...Object.fromEntries(examples), [userField.email]: addresses.sent, [userField.originId]: ORIGIN }
  return { good, bad: { [userField.originId]: `${ORIGIN}-bad`, ...withInvalidEmail({}, fields) } }
}

function withInvalidEmail(entry: PayloadEntry, fields: Readonly<Record<string, Schema>>): PayloadEntry {
  const email = Object.keys(fields).find(name => fields[name]?.['format'] === 'email')
  if (email === undefined) throw new Error('no field of the payload is an email address: none can be made invalid')
  return { ...entry, [email]: 'no address' }
}

/** An entry with examples in place of what is injected: what our client is told to send. */
export function exampleEntry(entry: PayloadEntry): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      isInjected(value) ? Number(exampleValues[value.inject]) : value,
    ]),
  )
}

/** The payload as the pact expects it. */
export function payloadTemplate(payload: Payload): Template {
  if (typeof payload === 'string') return payload
  if (Array.isArray(payload)) return (payload as readonly PayloadEntry[]).map(entryTemplate)
  return entryTemplate(payload as PayloadEntry)
}

function entryTemplate(entry: PayloadEntry): Template {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      isInjected(value) ? fromState(`\${${value.inject}}`, true) : value,
    ]),
  )
}
