import { type Catalogue, propertiesOf } from '../../catalogue/index.js'
import { type Json, isObject } from '../../json/index.js'
import type { Fields } from '../directory/user.js'
import { type FormNode, type FormPart, isPart, isTree } from '../request/form.js'
import { type FieldErrors, addError } from './rules.js'
import { type FieldSchema, problemsOf, typesOf } from './schema.js'

/** A value that cleared its field by an empty part: null stands although the model may name no null. */
type Coerced = { readonly value: Json; readonly cleared: boolean }

/**
 * Reads the text of a form part as its field's type: digits as a number, `true` and `false` as booleans, nothing as
 * `""` or, for a number, as null (USER-7). What fits no type stays text, and the model refuses it.
 */
function coerce(part: FormPart, schema: FieldSchema): Coerced {
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

/** Where the fields of one user come from: a JSON value or a node of a form. */
export type FieldSource = { readonly json: Json } | { readonly form: FormNode }

/** The fields a request names, read as their types. Fields that the model lacks are not there (USER-12, USER-15). */
export interface ReadFields {
  readonly sent: Fields
  readonly errors: FieldErrors
  /** File parts by field; their URL stands in no field yet. */
  readonly files: ReadonlyMap<string, FormPart>
}

/** Reads and checks fields against a request model; null where the source is no object at all. */
export function readFields(catalogue: Catalogue, model: string, source: FieldSource): ReadFields | null {
  const schemas = propertiesOf(catalogue.models.get(model) ?? {}) as Readonly<
    Record<string, FieldSchema & { readonly contentMediaType?: string }>
  >
  const read = { sent: {} as Fields, errors: new Map() as FieldErrors, files: new Map<string, FormPart>() }
  const tell = (name: string, schema: FieldSchema, value: Json): void => {
    read.sent[name] = value
    for (const problem of problemsOf(schema, value)) addError(read.errors, name, problem)
  }
  if ('json' in source) {
    const { json } = source
    if (!isObject(json)) return null
    for (const [name, schema] of Object.entries(schemas))
      if (Object.hasOwn(json, name)) tell(name, schema, json[name] as Json)
    return read
  }
  if (!isTree(source.form)) return null
  for (const [name, schema] of Object.entries(schemas)) {
    const node = source.form.children.get(name)
    if (node === undefined) continue
    if (!isPart(node)) addError(read.errors, name, 'must be a single value')
    else if (schema.contentMediaType !== undefined && node.file !== undefined) read.files.set(name, node)
    else {
      const { value, cleared } = coerce(node, schema)
      if (cleared) read.sent[name] = value
      else tell(name, schema, value)
    }
  }
  return read
}
