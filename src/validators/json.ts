/** A value as it comes from the wire: plain JSON, whole numbers beyond 2^53-1 as bigints. */
export type Json = null | boolean | number | bigint | string | Json[] | { [key: string]: Json }

const INT64_MAX = 2n ** 63n - 1n
const INT64_MIN = -(2n ** 63n)
/** The double next below 2^63. */
const LARGEST = 2 ** 63 - 1024
/** No model nests deeper; what lies below is never looked at. */
const DEPTH = 16

/** A number that Ajv takes for the bigint: on the same side of the int64 range as its exact digits. */
function numberFor(value: bigint): number {
  if (value > INT64_MAX) return 2 ** 64
  if (value < INT64_MIN) return -(2 ** 64)
  return Math.min(Number(value), LARGEST)
}

/** The value with bigints as numbers, the very same where it holds none: Ajv refuses bigints. */
export function twinOf(value: Json, depth = DEPTH): Json {
  if (typeof value === 'bigint') return numberFor(value)
  if (typeof value !== 'object' || value === null || depth === 0) return value
  if (Array.isArray(value)) return replaced(value, value.map(item => twinOf(item, depth - 1)))
  const entries = Object.entries(value)
  const twins = entries.map(([key, inner]) => [key, twinOf(inner, depth - 1)] as const)
  return twins.some(([, twin], index) => twin !== entries[index]?.[1]) ? Object.fromEntries(twins) : value
}

function replaced(before: Json[], after: Json[]): Json[] {
  return after.some((twin, index) => twin !== before[index]) ? after : before
}

/** What stands at a JSON pointer; undefined where nothing does. */
export function valueAt(value: Json, pointer: string): Json | undefined {
  let found: Json | undefined = value
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as { readonly [key: string]: Json })[key]
  }
  return found
}

/** A key as one step of a JSON pointer. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
