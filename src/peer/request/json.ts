/** JSON as it was sent: whole numbers beyond 2^53-1 are bigints (HTTP-7). */
export type Json = null | boolean | number | bigint | string | Json[] | { [key: string]: Json }

/** Text that is JSON already. */
export class RawJson {
  constructor(readonly text: string) {}
}

const MAX_DEPTH = 500
const MARK = '\u0000whole'
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs
const LONG_WHOLE = /^-?\d{16,}$/

export const isObject = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function deeperThan(text: string, limit: number): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (quoted) {
      if (unit === 0x5c) i++
      else if (unit === 0x22) quoted = false
    } else if (unit === 0x22) quoted = true
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > limit) return true
    } else if (unit === 0x5d || unit === 0x7d) depth--
  }
  return false
}

function revive(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value
  const digits = Object.hasOwn(value, MARK) ? value[MARK] : undefined
  if (typeof digits !== 'string' || !LONG_WHOLE.test(digits)) return value
  const whole = BigInt(digits)
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole
}

/**
 * Reads one document; keys such as `__proto__` stay plain keys.
 * @throws SyntaxError where it is none, or nests beyond 500.
 */
export function readJson(text: string): Json {
  if (deeperThan(text, MAX_DEPTH)) throw new SyntaxError('nested too deep')
  const plain = JSON.parse(text) as Json
  if (!/\d{16}/.test(text)) return plain
  const marked = text.replace(TOKENS, token =>
    LONG_WHOLE.test(token) ? `{${JSON.stringify(MARK)}:"${token}"}` : token,
  )
  return JSON.parse(marked, revive) as Json
}

/** Writes JSON: bigints as bare digits, Maps as objects in their order, undefined left out. */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof RawJson) return value.text
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`
  const pairs = value instanceof Map ? [...value] : Object.entries(value)
  const kept = pairs.filter(([, item]) => item !== undefined)
  return `{${kept.map(([key, item]) => `${JSON.stringify(String(key))}:${writeJson(item)}`).join(',')}}`
}
