import { userField } from '../../catalogue/index.js'
import { parse as parseLossless } from 'lossless-json'
import { readFileSync, statSync } from 'node:fs'
import { isObject, JsonLimitError, parseJson, pointerStep, stringifyJson, type Json } from '../../json/index.js'
import { packageRoot } from '../../package-root.js'
import { whatItIs } from '../../regular-file.js'
import { emailKey } from '../directory/company.js'
import { scalarText } from '../directory/values.js'
import { type FieldSchema, problemsOf } from '../validation/schema.js'
import type { CompanyFile } from './company-file.js'
import { lineOf, positionOf } from './line-of.js'

/** The seed file cannot be used: says which file, where in it, what was expected and what stands there. */
export class SeedFileError extends Error {
  constructor(file: string, problems: readonly string[], options?: ErrorOptions) {
    super(
      [
        `${file} is no company for the sandbox:`,
        ...problems.map(problem => `  ${problem}`),
        'schemas/meta/company.schema.json describes the format.',
      ]
        .map(line => line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD'))
        .join('\n'),
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

/** Something wrong, and the JSON Pointer to it. */
interface Problem {
  readonly at: string
  readonly what: string
}

/** Each thing wrong with a value: what the schema does not allow, as far down as the schema goes. */
function* treeProblems(schema: TreeSchema, value: Json, at = ''): Generator<Problem> {
  const own = problemsOf(schema, value)
  for (const problem of own) yield { at, what: `${problem}; found ${excerpt(value)}` }
  if (own.length > 0) return
  if (Array.isArray(value)) {
    if (schema.items === undefined) return
    for (const [i, item] of value.entries()) yield* treeProblems(schema.items, item, `${at}/${i}`)
    return
  }
  if (!isObject(value)) return
  const properties = schema.properties ?? {}
  for (const name of schema.required ?? []) if (!Object.hasOwn(value, name)) yield { at, what: `${name} is missing` }
  for (const [name, inner] of Object.entries(value)) {
    const below = `${at}${pointerStep(name)}`
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (known !== undefined) yield* treeProblems(known, inner, below)
    else if (schema.additionalProperties === false)
      yield { at: below, what: `is no known field; known are ${Object.keys(properties).join(', ')}` }
  }
}

const excerpt = (value: Json): string => cut(stringifyJson(value))
const excerptOf = (scalar: unknown): string => cut(scalarText(scalar))
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

const SCHEMA = new URL('schemas/meta/company.schema.json', packageRoot)
const MAX_SHOWN = 10
/** Nobody reads on, and a file may hold millions. */
const MAX_COUNTED = 500

/**
 * Reads and checks a seed file; `schemas/meta/company.schema.json` describes what it holds.
 * @param path - of a JSON file, from the working folder. Ids beyond 2^53-1 come as bigints.
 * @throws SeedFileError where it cannot be read, is no JSON, or does not describe a company.
 * @example
 * const sandbox = await startSandbox({ company: readCompanyFile('company.json') })
 */
export function readCompanyFile(path: string): CompanyFile {
  const read = readText(path)
  if ('problem' in read) throw new SeedFileError(path, [read.problem], { cause: read.cause })
  return checkCompany(parse(path, read.text), path, read.text)
}

/** Checks a parsed seed file; `name` stands in the error, and lines where the text is given. */
export function checkCompany(value: Json, name = 'the company given', text?: string): CompanyFile {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as TreeSchema
  const found: Problem[] = []
  for (const problem of problemsIn(schema, value)) {
    found.push(problem)
    if (found.length > MAX_COUNTED) break
  }
  if (found.length > 0) {
    const shown = found.slice(0, MAX_SHOWN).map(problem => told(problem, text))
    const more = found.length - shown.length
    const rest = found.length > MAX_COUNTED ? 'and many more' : `and ${more} more`
    throw new SeedFileError(name, more > 0 ? [...shown, rest] : shown)
  }
  return value as unknown as CompanyFile
}

/** `/users/3/email_address (line 40): is not an email address; found "x"` */
function told({ at, what }: Problem, text: string | undefined): string {
  const line = text === undefined ? null : lineOf(text, at)
  const place = at === '' ? '/' : at.slice(0, 200)
  return `${place}${line === null ? '' : ` (line ${line})`}: ${what}`
}

function* problemsIn(schema: TreeSchema, value: Json): Generator<Problem> {
  let sound = true
  for (const problem of treeProblems(schema, value)) {
    sound = false
    yield problem
  }
  if (sound) yield* referenceProblems(value as unknown as CompanyFile)
}

function parse(path: string, text: string): Json {
  try {
    return parseJson(text)
  } catch (error) {
    throw new SeedFileError(path, [`is no JSON: ${whatIsNoJson(text, error as Error)}`], { cause: error })
  }
}

/** Told by a slower parser, for JSON.parse mostly quotes the text in place of saying where it stopped. */
function whatIsNoJson(text: string, error: Error): string {
  if (error instanceof JsonLimitError) return error.message
  try {
    parseLossless(text)
    return error.message
  } catch (told) {
    const [, what = error.message, at = '0'] = /^(.*) at position (\d+)$/s.exec((told as Error).message) ?? []
    const { line, column } = positionOf(text, Number(at))
    return `line ${line}, column ${column}: ${what}`
  }
}

/** What no schema can say: ids that point nowhere, users that share what must be unique. */
function* referenceProblems(file: CompanyFile): Generator<Problem> {
  const sets = {
    [userField.vendorId]: new Set((file.vendors ?? []).map(({ id }) => String(id))),
    [userField.projectTemplateId]: new Set((file.permission_templates ?? []).map(({ id }) => String(id))),
    [userField.companyTemplateId]: new Set((file.permission_templates ?? []).map(({ id }) => String(id))),
  }
  const projects = new Set((file.projects ?? []).map(({ id }) => String(id)))
  const seen = new Map<string, string>()
  const twice = (at: string, what: string, value: unknown): readonly Problem[] => {
    const key = `${what} ${scalarText(value)}`
    if (value === undefined || value === null || value === '') return []
    const before = seen.get(key)
    seen.set(key, at)
    return before === undefined ? [] : [{ at, what: `${what} ${excerptOf(value)} stands at ${before} already` }]
  }
  for (const [i, user] of file.users.entries()) {
    const at = `/users/${i}`
    yield* twice(at, 'id', user.id)
    yield* twice(at, userField.email, emailKey(user[userField.email]))
    yield* twice(at, userField.originId, user[userField.originId])
    for (const [field, known] of Object.entries(sets)) {
      const id = user[field]
      if (id !== undefined && id !== null && !known.has(scalarText(id)))
        yield { at: `${at}/${field}`, what: `${excerptOf(id)} stands in no list of this file` }
    }
    for (const id of user.projects ?? [])
      if (!projects.has(String(id)))
        yield { at: `${at}/projects`, what: `${String(id)} stands in no list of this file` }
  }
}

/** Bytes of the largest file that is read. */
const MAX_BYTES = 64 * 1024 * 1024

/** The text of a file, or why it has none, in words that follow its name. */
type FileText = { readonly text: string } | { readonly problem: string; readonly cause?: unknown }

/** Reads a text in UTF-8, its byte order mark left out. A pipe or a device may never end, so neither is opened. */
function readText(path: string): FileText {
  try {
    const found = statSync(path)
    if (!found.isFile()) return { problem: whatItIs(found) }
    if (found.size > MAX_BYTES) return { problem: `is larger than ${MAX_BYTES / 1024 / 1024} MB` }
    return decode(readFileSync(path))
  } catch (error) {
    return { problem: `cannot be read: ${(error as Error).message}`, cause: error }
  }
}

function decode(bytes: Buffer): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (cause) {
    const [first = 0, second = 0] = bytes
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    return { problem: wide ? 'is UTF-16: save it as UTF-8' : 'is not valid UTF-8', cause }
  }
}
