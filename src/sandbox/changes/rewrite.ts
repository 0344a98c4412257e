import { type JsonObject, isObject } from '../../json/index.js'
import { type Company, vendorOf } from '../directory/company.js'
import { type Fields, type User, textOf } from '../directory/user.js'
import type { FieldErrors } from '../validation/rules.js'
import { isTree } from '../request/form.js'
import { bodyMember } from '../request/body.js'
import { valueOf } from '../request/query.js'
import { inRange, parseRange } from '../listing/time-range.js'
import { scalarText } from '../directory/values.js'
import type { Call } from '../serving/call.js'
import type { FaultHooks } from './faults/fault.js'
import type { ShownUser } from './hook-points.js'

/** The user as shown, with other values in these fields; fields that the model lacks come in too. */
export function changeShown(shown: ShownUser, fields: JsonObject): ShownUser {
  return { ...shown, fields: { ...shown.fields, ...fields } }
}

/** The same, only where the field is there and holds something. */
export function mapShown(
  shown: ShownUser,
  field: string,
  change: (value: NonNullable<JsonObject[string]>) => JsonObject[string],
): ShownUser {
  const value = shown.fields[field]
  return value === undefined || value === null ? shown : changeShown(shown, { [field]: change(value) })
}

export function omitShown(shown: ShownUser, field: string): ShownUser {
  const fields = { ...shown.fields }
  delete fields[field]
  return { ...shown, fields }
}

/** The same fields, every text changed. */
export function mapTexts(fields: Fields, change: (text: string) => string): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]),
  )
}

/** The names of the fields that a request sends under its root, JSON or form. */
export function sentNames(call: Call): readonly string[] {
  const body = bodyMember(call.payload, call.operation?.request?.root ?? '')
  if (body === undefined) return []
  if ('json' in body) return isObject(body.json) ? Object.keys(body.json) : []
  return isTree(body.form) ? [...body.form.children.keys()] : []
}

/** The same errors, but for one field. */
export function without(errors: FieldErrors, field: string): FieldErrors {
  return new Map([...errors].filter(([name]) => name !== field))
}

/** A filter that leaves out some of the users it should let through. */
export function filterBut(name: string, leftOut: (user: User) => boolean): FaultHooks {
  return {
    filter: filter =>
      filter.name === name
        ? { ...filter, test: (user, company) => filter.test(user, company) && !leftOut(user) }
        : filter,
  }
}

/** Every third user or so, whatever the ids look like. */
export const everyThird = ({ key }: User): boolean => [...key].reduce((sum, digit) => sum + Number(digit), 0) % 3 === 0

/** A sort key that does nothing. */
export function keyUnsorted(key: string): FaultHooks {
  return { sortSteps: steps => steps.filter(step => step.key !== key) }
}

/** The time filters read another range than the one that was sent; null where the fault leaves it alone. */
export function rangeReadAs(
  spoil: (value: string) => string | null,
  names: readonly string[] = ['created_at', 'updated_at'],
): FaultHooks {
  return {
    filter: (filter, call) => {
      if (!names.includes(filter.name)) return filter
      const value = spoil(valueOf(call.query, `filters[${filter.name}]`) ?? '')
      if (value === null) return filter
      const range = parseRange(value)
      return {
        ...filter,
        test: user => range !== null && inRange(range, Date.parse(scalarText(user.fields[filter.name]))),
      }
    },
  }
}

const SEARCHED = ['first_name', 'last_name', 'email_address', 'notes', 'job_title'] as const

/** What a search looks into, in small letters, the vendor's name last. */
const textsOf = (user: User, company: Company): readonly string[] =>
  [...SEARCHED.map(field => textOf(user, field)), vendorOf(user, company)?.name].map(text => (text ?? '').toLowerCase())

/** A search that compares in a way of its own; texts and what is wanted come in small letters. */
export function searchWith(finds: (texts: readonly string[], wanted: string) => boolean): FaultHooks {
  return {
    filter: (filter, call) => {
      const wanted = (valueOf(call.query, 'filters[search]') ?? '').toLowerCase()
      return filter.name === 'search'
        ? { ...filter, test: (user, company) => finds(textsOf(user, company), wanted) }
        : filter
    },
  }
}

/** A search that does not look into one of the fields. */
export const searchWithout = (field: (typeof SEARCHED)[number]): FaultHooks =>
  searchWith((texts, wanted) => texts.some((text, i) => SEARCHED[i] !== field && text.includes(wanted)))
