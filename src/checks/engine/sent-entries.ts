import { isObject, tryParseJson, type Json } from '../../json/index.js'
import { readParts } from '../../findings/index.js'
import { perExchange } from './per-exchange.js'

/** The list that the request sent under its root key, as far as the record tells it exactly; null where it does not. */
export const sentEntries = perExchange(({ exchange, operation }): readonly Json[] | null => {
  const root = operation.request?.root ?? ''
  const { body, headers } = exchange.request
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (body === null || root === '') return null
  if (type === 'application/json') {
    const sent = tryParseJson(body)
    const list = isObject(sent) ? sent[root] : undefined
    return Array.isArray(list) ? list : null
  }
  // In form fields nobody can tell a number from a text: only a part that holds JSON is exact.
  const parts = type === 'multipart/form-data' ? (readParts(body) ?? []) : []
  const [only] = parts
  const list =
    parts.length === 1 && only !== undefined && 'value' in only && only.name === root
      ? tryParseJson(only.value)
      : undefined
  return Array.isArray(list) ? list : null
})
