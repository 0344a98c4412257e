import type { Json } from '../../json/json.js'
import type { FormPart } from '../incoming/parts.js'
import { typesOf, type FieldSchema } from './schema.js'

/** A value that cleared its field by an empty part: null stands although the model may name no null. */
export type Coerced = { readonly value: Json; readonly cleared: boolean }

/**
 * Reads the text of a form part as its field's type: digits as a number, `true` and `false` as booleans, nothing as
 * `""` or, for a number, as null (USER-7). What fits no type stays text, and the model refuses it.
 */
export function coerce(part: FormPart, schema: FieldSchema): Coerced {
  const text = part.bytes.toString('utf8')
  const types = typesOf(schema)
  if (types.includes('string')) return { value: text, cleared: false }
  if (types.includes('boolean'))
    return { value: text === 'true' ? true : text === 'false' ? false : text, cleared: false }
  if (types.includes('integer') || types.includes('number')) {
    if (text === '') return { value: null, cleared: true }
    return { value: readNumber(text), cleared: false }
  }
  return { value: text, cleared: false }
}

function readNumber(text: string): Json {
  if (/^-?\d{1,30}$/.test(text)) {
    const value = Number(text)
    return Number.isSafeInteger(value) ? value : BigInt(text)
  }
  return /^-?\d{1,30}\.\d{1,30}$/.test(text) ? Number(text) : text
}
