import { isObject, type Json } from '../../json/index.js'
import { MAX_ID } from '../directory/values.js'

/** The keywords that request models use; whatever else a schema says is left to whoever reads it. */
export interface FieldSchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly Json[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

const LOCAL = String.raw`[^\s@<>()[\],;:"\\\p{Cc}.]+`
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\-]*[\p{L}\p{N}])?`
/** Characters that a text may have, whatever its schema says: what is accepted comes back whole, in many lists. */
const MAX_TEXT = 1024 * 1024
/** Characters that an email address may have (RFC 5321, 4.5.3.1: 64 + 1 + 255). */
const MAX_EMAIL = 320
/** A local part, an @, and a domain with a dot in it; nothing that a mail program would have to quote. */
const EMAIL = new RegExp(`^${LOCAL}(?:\\.${LOCAL})*@${LABEL}(?:\\.${LABEL})+$`, 'u')

/** What is wrong with a value, in the words of a refusal; empty where nothing is. */
export function problemsOf(schema: FieldSchema, value: Json): readonly string[] {
  const types = typesOf(schema)
  if (types.length > 0 && !types.some(type => hasType(value, type)))
    return [`must be ${types.map(article).join(' or ')}`]
  const problems: string[] = []
  if (schema.enum !== undefined && !schema.enum.includes(value)) problems.push('is not included in the list')
  if (typeof value === 'string') problems.push(...textProblems(schema, value))
  if (typeof value === 'number' || typeof value === 'bigint') problems.push(...numberProblems(schema, value))
  return problems
}

export function typesOf(schema: FieldSchema): readonly string[] {
  if (schema.type === undefined) return []
  return typeof schema.type === 'string' ? [schema.type] : schema.type
}

function hasType(value: Json, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'string' || type === 'boolean') return typeof value === type
  if (type === 'integer') return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))
  if (type === 'number') return typeof value === 'bigint' || typeof value === 'number'
  if (type === 'array') return Array.isArray(value)
  return type === 'object' && isObject(value)
}

function article(type: string): string {
  return type === 'null' ? 'null' : /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function textProblems(schema: FieldSchema, value: string): readonly string[] {
  const { minLength = 0, maxLength = MAX_TEXT, format, pattern } = schema
  if (hasFewerThan(minLength, value)) return ["can't be blank"]
  if (!hasFewerThan(maxLength + 1, value)) return [`is too long (maximum is ${maxLength} characters)`]
  if (format === 'email' && (value.length > MAX_EMAIL || !EMAIL.test(value))) return ['is not an email address']
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return ['is invalid']
  return []
}

/** A character is one or two of the units that `length` counts. */
function hasFewerThan(count: number, value: string): boolean {
  if (value.length < count) return true
  return value.length < 2 * count && [...value].length < count
}

function numberProblems(schema: FieldSchema, value: number | bigint): readonly string[] {
  if (schema.minimum !== undefined && value < schema.minimum) return [`must be at least ${schema.minimum}`]
  if (schema.maximum !== undefined && value > schema.maximum) return [`must be at most ${schema.maximum}`]
  // the store holds 64 bits, whether the model says so or not
  return value > MAX_ID || value < -MAX_ID ? ['is out of range'] : []
}
