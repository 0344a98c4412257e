import { userField } from '../../catalogue/index.js'
import { type Json, type JsonObject, isObject } from '../../json/index.js'
import type { EntryResult } from '../changes/hook-points.js'
import type { User } from '../directory/user.js'
import { scalarText } from '../directory/values.js'
import { type FormNode, type FormTree, isTree } from '../request/form.js'
import { decodeUtf8, readJsonText } from '../request/json-body.js'
import type { AuthorizedCall, OperationHandler } from '../serving/call.js'
import { type Reply, fieldErrors, errorsJson, reply } from '../serving/reply.js'
import { type FieldSource, readFields } from '../validation/read-fields.js'
import { type FieldErrors, addError } from '../validation/rules.js'
import { entryModel, requestModel, userObject } from './user-answers.js'
import { checkWrite, readBody, storeUser } from './write-user.js'

/** SYNC-1 … SYNC-8: every entry for itself, in the order of the request. */
export const sync: OperationHandler = call => {
  const body = readBody(call)
  if ('refusal' in body) return body.refusal
  const root = call.operation.request?.root ?? ''
  const entries = entriesOf(body.source)
  if (entries === null) return fieldErrors(400, { [root]: ['must be a list'] })
  const most = call.operation.request?.mostEntries ?? Infinity
  if (entries.length > most) {
    const refusal = call.hook('unreadable', fieldErrors(400, { [root]: [`has more than ${most} entries`] }))
    if (refusal !== null) return refusal
  }
  const results = call.hook(
    'entryResults',
    entries.map((entry, index) => syncEntry(call, entry, index)),
  )
  const model = entryModel(call, 'entities')
  return model === null ? asMap(results) : asLists(call, results, model)
}

/** The three spellings of a form, and JSON; null where it is no list. */
function entriesOf(source: FieldSource): readonly FieldSource[] | null {
  if ('json' in source) return Array.isArray(source.json) ? source.json.map(json => ({ json })) : null
  const { form } = source
  if (Array.isArray(form)) return form.map(entry => ({ form: entry }))
  if (isTree(form)) return numbered(form)
  const text = decodeUtf8(form.bytes)
  const read = text === null ? null : readJsonText(text)
  return read?.ok === true && Array.isArray(read.value) ? read.value.map(json => ({ json })) : null
}

/** `updates[0][field]`: by number, whatever the order of the parts. */
function numbered(form: FormTree): readonly FieldSource[] | null {
  const keys = [...form.children.keys()]
  if (!keys.every(key => /^\d{1,9}$/.test(key))) return null
  return keys.sort((a, b) => Number(a) - Number(b)).map(key => ({ form: form.children.get(key) as FormNode }))
}

function syncEntry(call: AuthorizedCall, source: FieldSource, index: number): EntryResult {
  const read = readFields(call.catalogue, requestModel(call.operation), source)
  if (read === null)
    return { entry: {}, index, user: null, created: false, errors: new Map([['base', ['must be an object']]]) }
  const entry = 'json' in source && isObject(source.json) ? source.json : { ...read.sent }
  const failed = (errors: FieldErrors): EntryResult => ({ entry, index, user: null, created: false, errors })
  const { id, ...attributes } = read.sent
  const user = findTarget(call, id, attributes[userField.originId], read.errors)
  if (read.errors.has('id')) return failed(read.errors)
  const checked = checkWrite(call, { ...read, sent: attributes }, user)
  if (!checked.ok) return failed(checked.errors)
  const written = storeUser(call, user, checked.fields)
  return { entry, index, user: written, created: user === null, errors: new Map() }
}

/** SYNC-2: by id alone where there is one, else by origin id; null where the entry is a new user or cannot be one. */
function findTarget(
  call: AuthorizedCall,
  id: Json | undefined,
  origin: Json | undefined,
  errors: FieldErrors,
): User | null {
  if (id === undefined || id === null || errors.has('id')) {
    if (id === null) errors.delete('id')
    return typeof origin === 'string' && origin !== '' ? (call.company.byOrigin.get(origin) ?? null) : null
  }
  const user = call.hook('found', call.company.users.get(scalarText(id)) ?? null)
  if (user === null) addError(errors, 'id', 'does not exist')
  return user
}

/** SYNC-3: users as show gives them, and refused entries with what is wrong with them. */
export function asLists(call: AuthorizedCall, results: readonly EntryResult[], model: string): Reply {
  const entities = results.flatMap(({ user }) => (user === null ? [] : [userObject(call, user, model)]))
  const errors = results
    .filter(({ errors: problems }) => problems.size > 0)
    .map(({ entry, errors: problems }) => ({
      ...(isObject(entry) ? entry : {}),
      errors: errorsJson(Object.fromEntries(problems)),
    }))
  return reply(200, { entities, errors })
}

/** SYNC-7: key of the entry → what came of it, all of it text. */
function asMap(results: readonly EntryResult[]): Reply {
  // keys come from the request, so none of them may reach a prototype
  const map = Object.create(null) as JsonObject
  for (const result of results) map[keyOf(result)] = mapEntry(result)
  return reply(200, map)
}

function keyOf({ entry, index }: EntryResult): string {
  const fields = isObject(entry) ? entry : {}
  return keyText(fields, userField.originId) ?? keyText(fields, 'id') ?? `#${index}`
}

function keyText(fields: JsonObject, name: string): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : null
  return value === null || value === undefined || value === '' || typeof value === 'object' ? null : String(value)
}

function mapEntry({ user, created, errors }: EntryResult): Json {
  if (user !== null) return { status: created ? 'created' : 'updated', id: user.key }
  return {
    ...Object.fromEntries([...errors].map(([field, messages]) => [field, messages.join('; ')])),
    status: 'error',
  }
}
