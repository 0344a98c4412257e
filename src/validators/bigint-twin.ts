import type { Json } from '../json/index.js'

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
  return Array.isArray(value) ? twinOfList(value, depth) : twinOfObject(value, depth)
}

const mayDiffer = (value: Json | undefined): value is Json => typeof value === 'bigint' || typeof value === 'object'

function twinOfList(list: Json[], depth: number): Json[] {
  let twins: Json[] | null = null
  for (let i = 0; i < list.length; i += 1) {
    const item = list[i]
    if (!mayDiffer(item)) continue
    const twin = twinOf(item, depth - 1)
    if (twin !== item) (twins ??= [...list])[i] = twin
  }
  return twins ?? list
}

function twinOfObject(object: { [key: string]: Json }, depth: number): { [key: string]: Json } {
  let twins: { [key: string]: Json } | null = null
  for (const key in object) {
    const inner = object[key]
    if (!mayDiffer(inner)) continue
    const twin = twinOf(inner, depth - 1)
    if (twin !== inner) (twins ??= { ...object })[key] = twin
  }
  return twins ?? object
}
