/** A JSON value as a body is read: whole numbers beyond 2^53-1 are `bigint`. */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value }
export type ObjectValue = { [key: string]: Value }

export const isObject = (value: unknown): value is ObjectValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isArray = (value: unknown): value is Value[] => Array.isArray(value)

/** JSON Schema types that a value has; a whole number is both `integer` and `number`. */
export const typesOf = (value: Value): readonly string[] => {
  if (value === null) return ['null']
  if (isArray(value)) return ['array']
  if (typeof value === 'bigint') return ['integer', 'number']
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number']
  return [typeof value]
}

/** Length as JSON Schema counts it: code points. */
export const lengthOf = (text: string): number => [...text].length

/** One more step of a JSON pointer (RFC 6901). */
export const step = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
