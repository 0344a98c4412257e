import { isObject, stringifyJson, type Json } from '../../json/json.js'
import { problemsOf, type FieldSchema } from '../fields/schema.js'

/** The part of JSON Schema that our own files need: objects, lists, and the keywords of fields. */
export interface TreeSchema extends FieldSchema {
  readonly properties?: Readonly<Record<string, TreeSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: TreeSchema
}

/** One line for each thing wrong: `/users/3/email_address: is not an email address; found "x"`. */
export function treeProblems(schema: TreeSchema, value: Json, at = ''): readonly string[] {
  const own = problemsOf(schema, value).map(problem => `${at || '/'}: ${problem}; found ${excerpt(value)}`)
  if (own.length > 0) return own
  if (Array.isArray(value))
    return schema.items === undefined
      ? []
      : value.flatMap((item, i) => treeProblems(schema.items as TreeSchema, item, `${at}/${i}`))
  if (!isObject(value)) return []
  const properties = schema.properties ?? {}
  const missing = (schema.required ?? []).filter(name => !Object.hasOwn(value, name))
  return [
    ...missing.map(name => `${at || '/'}: ${name} is missing`),
    ...Object.keys(value).flatMap(name => {
      if (Object.hasOwn(properties, name))
        return treeProblems(properties[name] as TreeSchema, value[name] as Json, `${at}/${name}`)
      const known = Object.keys(properties).join(', ')
      return schema.additionalProperties === false ? [`${at}/${name}: is no known field; known are ${known}`] : []
    }),
  ]
}

function excerpt(value: Json): string {
  const text = stringifyJson(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
