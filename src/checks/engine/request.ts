import { readParts } from '../../findings/index.js'
import { isObject, tryParseJson, type Json } from '../../json/index.js'
import { perExchange, type CheckContext } from './check.js'

/** Every value that the query has under a name, in wire order. */
export function queryValues({ query }: CheckContext, name: string): readonly string[] {
  return query.flatMap(([key, value]) => (key === name ? [value] : []))
}

/** The value of a filter that was sent once and is not blank; null where it was not, so nothing can be said. */
export function filterValue(context: CheckContext, name: string): string | null {
  const [value, ...more] = queryValues(context, `filters[${name}]`)
  return context.status === 200 && value !== undefined && more.length === 0 && value.trim() !== '' ? value : null
}

/** The media type of the request body, without parameters; undefined where none was declared. */
export function sentMediaType({ exchange }: CheckContext): string | undefined {
  return exchange.request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
}

/** The list that the request sent under its root key, as far as the record tells it exactly; null where it does not. */
export const sentEntries = perExchange((context): readonly Json[] | null => {
  const root = context.operation.request?.root ?? ''
  const { body } = context.exchange.request
  if (body === null || root === '') return null
  switch (sentMediaType(context)) {
    case 'application/json': {
      const sent = tryParseJson(body)
      return isObject(sent) ? listOrNull(sent[root]) : null
    }
    case 'multipart/form-data': {
      // In form fields nobody can tell a number from a text: only a part that holds JSON is exact.
      const [part, ...more] = readParts(body) ?? []
      const exact = part !== undefined && more.length === 0 && 'value' in part && part.name === root
      return exact ? listOrNull(tryParseJson(part.value)) : null
    }
    default:
      return null
  }
})

const listOrNull = (value: Json | undefined): readonly Json[] | null => (Array.isArray(value) ? value : null)

/** Bytes of a list of pairs that is long beyond doubt: records cut what is longer, and then nobody can count it. */
const SURELY_MANY = 200 * 1024

/**
 * A bulk request of more pairs than are handled before it is answered: the answer may be 202, and says nothing certain
 * of any pair (BULK-6).
 */
export const isHandledLater = perExchange((context): boolean => {
  const { operation, exchange, catalogue } = context
  if (operation.action !== 'bulk-add' && operation.action !== 'bulk-remove') return false
  const entries = sentEntries(context)
  if (entries === null) return (exchange.request.body?.length ?? 0) > SURELY_MANY
  return entries.length > catalogue.limits.bulkPairsAtOnce
})
