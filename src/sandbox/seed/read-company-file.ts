import { userField } from '../../catalogue/index.js'
import { readFileSync } from 'node:fs'
import { type Json, isObject, parseJson, stringifyJson } from '../../json/index.js'
import { packageRoot } from '../../package-root.js'
import { emailKey } from '../directory/company.js'
import { scalarText } from '../directory/values.js'
import { type FieldSchema, problemsOf } from '../validation/schema.js'
import type { CompanyFile } from './company-file.js'

/** The seed file cannot be used: says which file, where in it, what was expected and what stands there. */
export class SeedFileError extends Error {
  constructor(file: string, problems: readonly string[], options?: ErrorOptions) {
    super(
      [
        `${file} is no company for the sandbox:`,
        ...problems.map(problem => `  ${problem}`),
        'schemas/meta/company.schema.json describes the format.',
      ].join('\n'),
      options,
    )
    this.name = 'SeedFileError'
  }
}

/** The part of JSON Schema that our own files need: objects, lists, and the keywords of fields. */
interface TreeSchema extends FieldSchema {
  readonly properties?: Readonly<Record<string, TreeSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly items?: TreeSchema
}

/** One line for each thing wrong: `/users/3/email_address: is not an email address; found "x"`. */
function treeProblems(schema: TreeSchema, value: Json, at = ''): readonly string[] {
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

const SCHEMA = new URL('schemas/meta/company.schema.json', packageRoot)
const MAX_SHOWN = 10

/**
 * Reads and checks a seed file; `schemas/meta/company.schema.json` describes what it holds.
 * @param path - of a JSON file, from the working folder. Ids beyond 2^53-1 come as bigints.
 * @throws SeedFileError where it cannot be read, is no JSON, or does not describe a company.
 * @example
 * const sandbox = await startSandbox({ company: readCompanyFile('company.json') })
 */
export function readCompanyFile(path: string): CompanyFile {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new SeedFileError(path, [`cannot be read: ${(error as Error).message}`], { cause: error })
  }
  return checkCompany(parse(path, text), path)
}

/** Checks a parsed seed file; `name` stands in the error. */
export function checkCompany(value: Json, name = 'the company given'): CompanyFile {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as TreeSchema
  const problems = treeProblems(schema, value)
  const all = problems.length > 0 ? problems : referenceProblems(value as unknown as CompanyFile)
  if (all.length > 0)
    throw new SeedFileError(name, [
      ...all.slice(0, MAX_SHOWN),
      ...(all.length > MAX_SHOWN ? [`and ${all.length - MAX_SHOWN} more`] : []),
    ])
  return value as unknown as CompanyFile
}

function parse(path: string, text: string): Json {
  try {
    return parseJson(text)
  } catch (error) {
    throw new SeedFileError(path, [`is no JSON: ${(error as Error).message}`], { cause: error })
  }
}

/** What no schema can say: ids that point nowhere, users that share what must be unique. */
function referenceProblems(file: CompanyFile): readonly string[] {
  const problems: string[] = []
  const sets = {
    [userField.vendorId]: new Set((file.vendors ?? []).map(({ id }) => String(id))),
    [userField.projectTemplateId]: new Set((file.permission_templates ?? []).map(({ id }) => String(id))),
    [userField.companyTemplateId]: new Set((file.permission_templates ?? []).map(({ id }) => String(id))),
  }
  const projects = new Set((file.projects ?? []).map(({ id }) => String(id)))
  const seen = new Map<string, string>()
  const unique = (at: string, what: string, value: unknown): void => {
    const key = `${what} ${scalarText(value)}`
    if (value === undefined || value === null || value === '') return
    const before = seen.get(key)
    if (before !== undefined) problems.push(`${at}: ${what} ${scalarText(value)} stands at ${before} already`)
    seen.set(key, at)
  }
  for (const [i, user] of file.users.entries()) {
    const at = `/users/${i}`
    unique(at, 'id', user.id)
    unique(at, userField.email, emailKey(user[userField.email]))
    unique(at, userField.originId, user[userField.originId])
    for (const [field, known] of Object.entries(sets)) {
      const id = user[field]
      if (id !== undefined && id !== null && !known.has(scalarText(id)))
        problems.push(`${at}/${field}: ${scalarText(id)} stands in no list of this file`)
    }
    for (const id of user.projects ?? [])
      if (!projects.has(String(id))) problems.push(`${at}/projects: ${String(id)} stands in no list of this file`)
  }
  return problems
}
