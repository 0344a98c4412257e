import { propertiesOf, type Catalogue } from '../../catalogue/index.js'
import { isObject, type Json } from '../../json/json.js'
import type { Fields } from '../directory/user.js'
import { isPart, isTree, type FormNode } from '../incoming/form-tree.js'
import type { FormPart } from '../incoming/parts.js'
import { coerce } from './coerce.js'
import { addError, type Errors } from './rules.js'
import { problemsOf, type FieldSchema } from './schema.js'

/** Where the fields of one user come from: a JSON value or a node of a form. */
export type Source = { readonly json: Json } | { readonly form: FormNode }

/** The fields a request names, read as their types. Fields that the model lacks are not there (USER-12, USER-15). */
export interface ReadFields {
  readonly sent: Fields
  readonly errors: Errors
  /** File parts by field; their URL stands in no field yet. */
  readonly files: ReadonlyMap<string, FormPart>
}

/** Reads and checks fields against a request model; null where the source is no object at all. */
export function readFields(catalogue: Catalogue, model: string, source: Source): ReadFields | null {
  const schemas = propertiesOf(catalogue.models.get(model) ?? {}) as Readonly<
    Record<string, FieldSchema & { readonly contentMediaType?: string }>
  >
  const read = { sent: {} as Fields, errors: new Map() as Errors, files: new Map<string, FormPart>() }
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
