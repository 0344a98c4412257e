import type { Schema } from '../../catalogue/index.js'
import { isObject, type Json } from '../../json/json.js'
import { follow } from './follow.js'

const annotations = new Set(['title', 'description', '$comment', 'examples', 'example', '$schema', '$id'])

/** A piece of schema with its references followed and its annotations gone, so that two pieces compare by what they ask for. */
export function structureOf(value: Json, models: ReadonlyMap<string, Schema>, within: readonly string[] = []): Json {
  if (Array.isArray(value)) return value.map(item => structureOf(item, models, within))
  if (!isObject(value)) return value
  const ref = value['$ref']
  if (typeof ref === 'string') {
    // A model that holds itself stays a reference where it comes round again.
    return within.includes(ref) ? { $ref: ref } : structureOf(follow(value, models) as Json, models, [...within, ref])
  }
  const kept = Object.entries(value).filter(([key]) => !annotations.has(key) && !key.startsWith('x-'))
  return Object.fromEntries(kept.map(([key, inner]) => [key, structureOf(inner, models, within)]))
}
