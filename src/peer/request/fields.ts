import { iso31661, iso31662 } from 'iso-3166'
import { type Company, emailKey } from '../directory/company.js'
import { type StoredFile, TEXT_FIELDS, type User } from '../directory/user.js'
import type { FieldErrors } from '../serving/http-error.js'
import { type Json, isObject } from './json.js'

const COUNTRIES: ReadonlySet<string> = new Set(iso31661.map(country => country.alpha2))
const SUBDIVISIONS: ReadonlySet<string> = new Set(iso31662.map(part => part.code))
const STATES: ReadonlySet<string> = new Set(iso31662.map(part => part.code.slice(3)))

export const isCountry = (code: string): boolean => COUNTRIES.has(code)

/** A part of that country; without a country, of any (USER-6). */
const isStateOf = (country: string | null, state: string): boolean =>
  country === null || country === '' ? STATES.has(state) : SUBDIVISIONS.has(`${country}-${state}`)

/** A value as it came: JSON, the text of a form part, or a file already put away. */
export type SentValue =
  | { readonly kind: 'json'; readonly value: Json }
  | { readonly kind: 'form'; readonly text: string }
  | { readonly kind: 'file'; readonly stored: StoredFile }
export type SentFields = ReadonlyMap<string, SentValue>
export type Value = string | number | bigint | boolean | StoredFile | null
/** What a set of attributes would change, and what is wrong with it. */
export interface ValidatedFields {
  readonly changes: ReadonlyMap<string, Value>
  readonly errors: FieldErrors
}
interface Problem {
  readonly problem: string
}
type Kind = 'text' | 'avatar' | 'whole' | 'reference' | 'flag'

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...TEXT_FIELDS.map(field => [field, 'text'] as const),
  ['avatar', 'avatar'],
  ['business_phone_extension', 'whole'],
  ['work_classification_id', 'whole'],
  ['vendor_id', 'reference'],
  ['default_permission_template_id', 'reference'],
  ['company_permission_template_id', 'reference'],
  ['is_active', 'flag'],
  ['is_employee', 'flag'],
])
const REQUIRED = ['last_name', 'email_address'] as const
const MAX_TEXT = 10_000
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LABEL}$`, 'i')
const INT64 = 2n ** 63n
export const EMPTY_FLAG = 'cannot be empty'

const fieldsOfObject = (object: { [key: string]: Json }): SentFields =>
  new Map(Object.entries(object).map(([field, value]) => [field, { kind: 'json', value }]))

const problem = (text: string): Problem => ({ problem: text })
const isProblem = (value: Value | Problem): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value

function readText(raw: SentValue): Value | Problem {
  const value = raw.kind === 'form' ? raw.text : raw.kind === 'json' ? raw.value : raw.stored
  if (value === null || value === '') return null
  if (typeof value !== 'string') return problem('is not a text')
  if (/\0|\p{Surrogate}/u.test(value)) return problem('has characters that are not allowed')
  return value.length > MAX_TEXT ? problem('is too long') : value
}

/** Digits of a form part are a number, an empty part is null. */
export function wholeOf(raw: SentValue | undefined): number | bigint | null | undefined {
  if (raw === undefined || raw.kind === 'file') return undefined
  if (raw.kind === 'form' && raw.text === '') return null
  if (raw.kind === 'form' && !/^-?\d{1,30}$/.test(raw.text)) return undefined
  const value = raw.kind === 'form' ? BigInt(raw.text) : raw.value
  if (value === null) return null
  if (typeof value === 'bigint') {
    if (value >= INT64 || value < -INT64) return undefined
    return Number.isSafeInteger(Number(value)) ? Number(value) : value
  }
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}

function readFlag(raw: SentValue): Value | Problem {
  if (raw.kind === 'form') {
    if (raw.text === '') return problem(EMPTY_FLAG)
    return raw.text === 'true' || raw.text === 'false' ? raw.text === 'true' : problem('is neither true nor false')
  }
  return raw.kind === 'json' && typeof raw.value === 'boolean' ? raw.value : problem('is neither true nor false')
}

function readReference(field: string, raw: SentValue, company: Company): Value | Problem {
  const value = wholeOf(raw)
  if (value === undefined) return problem('is not an id')
  if (value === null) return null
  const known = field === 'vendor_id' ? company.vendors : company.templates
  return known.has(BigInt(value)) ? BigInt(value) : problem('does not exist')
}

function readField(field: string, kind: Kind, raw: SentValue, company: Company): Value | Problem {
  if (kind === 'flag') return readFlag(raw)
  if (kind === 'reference') return readReference(field, raw, company)
  if (kind === 'whole') return wholeOf(raw) ?? (wholeOf(raw) === null ? null : problem('is not a whole number'))
  return kind === 'avatar' && raw.kind === 'file' ? raw.stored : readText(raw)
}

function addError(errors: FieldErrors, field: string, message: string): void {
  errors.set(field, [...(errors.get(field) ?? []), message])
}

function checkCountryAndState(changes: ReadonlyMap<string, Value>, current: User | null, errors: FieldErrors): void {
  if (!changes.has('country_code') && !changes.has('state_code')) return
  const result = (field: 'country_code' | 'state_code'): string | null =>
    changes.has(field) ? (changes.get(field) as string | null) : (current?.[field] ?? null)
  const [country, state] = [result('country_code'), result('state_code')]
  if (country !== null && country !== '' && !isCountry(country))
    addError(errors, 'country_code', 'is not an ISO 3166-1 alpha-2 code')
  else if (state !== null && state !== '' && !isStateOf(country, state))
    addError(errors, 'state_code', 'is not a part of that country')
}

/**
 * Reads the attributes of a create (`current` null) or an update; `extra` are flags that this operation takes besides
 * (USER-15).
 */
export function validateFields(
  entry: SentFields,
  company: Company,
  current: User | null,
  extra: readonly string[],
): ValidatedFields {
  const changes = new Map<string, Value>()
  const errors: FieldErrors = new Map()
  for (const [field, raw] of entry) {
    const kind = extra.includes(field) ? 'flag' : KINDS.get(field)
    if (kind === undefined) continue
    const value = readField(field, kind, raw, company)
    if (isProblem(value)) addError(errors, field, value.problem)
    else changes.set(field, value)
  }
  for (const field of REQUIRED) {
    const value = changes.get(field)
    const blank =
      typeof value === 'string' ? value.trim() === '' : changes.has(field) || (current === null && !errors.has(field))
    if (blank) addError(errors, field, "can't be blank")
    else if (field === 'email_address' && typeof value === 'string' && !EMAIL.test(value))
      addError(errors, field, 'is invalid')
  }
  checkCountryAndState(changes, current, errors)
  return { changes, errors }
}

/** Fields whose value another user of the company has (USER-5). */
export function conflictsOf({ changes }: ValidatedFields, company: Company, current: User | null): FieldErrors {
  const errors: FieldErrors = new Map()
  const email = changes.get('email_address')
  const origin = changes.get('origin_id')
  const other = (user: User | undefined): boolean => user !== undefined && user !== current
  if (typeof email === 'string' && other(company.byEmail.get(emailKey(email))))
    addError(errors, 'email_address', 'has already been taken')
  if (typeof origin === 'string' && other(company.byOrigin.get(origin)))
    addError(errors, 'origin_id', 'has already been taken')
  return errors
}

/** The attributes of an entry as plain values: what an error entry shows (SYNC-3). */
export function plainValues(entry: SentFields): Map<string, unknown> {
  return new Map(
    [...entry].map(([field, raw]) => {
      if (raw.kind === 'json') return [field, raw.value]
      if (raw.kind === 'file') return [field, null]
      const kind = field === 'id' ? 'whole' : KINDS.get(field)
      if (kind === 'whole' || kind === 'reference') return [field, wholeOf(raw) ?? (raw.text === '' ? null : raw.text)]
      return [field, kind === 'flag' && /^(true|false)$/.test(raw.text) ? raw.text === 'true' : raw.text]
    }),
  )
}

export const fieldsOf = (value: Json): SentFields | undefined => (isObject(value) ? fieldsOfObject(value) : undefined)
