import { modelOfRef, type Schema } from '../catalogue/index.js'
import { isObject, pointerStep, type Json } from '../json/index.js'

/** Where something in a part stands in the whole; null where it is no business of the part. */
export type Place = (pointer: string) => string | null

/** A part of a value that is validated by itself. */
export interface Part {
  readonly part: Json
  readonly place: Place
}

/** Items that are validated at once. */
const ITEMS = 200
/** An object with more members than that is no result with lists. */
const MEMBERS = 50

const asItIs: Place = pointer => pointer

/** The value as its only part. */
export const wholeOf = (value: Json): readonly Part[] => [{ part: value, place: asItIs }]

const COUNTING = ['minItems', 'maxItems', 'uniqueItems', 'contains', 'prefixItems']

/** Does the schema say anything of its lists as a whole? Then they are not taken apart. */
export function countsItems(schema: Schema, models: ReadonlyMap<string, Schema>): boolean {
  const text = JSON.stringify([schema, ...modelsWithin(schema, models)])
  return COUNTING.some(keyword => text.includes(`"${keyword}":`))
}

function* modelsWithin(
  schema: Schema,
  models: ReadonlyMap<string, Schema>,
  seen = new Set<string>(),
): Generator<Schema> {
  for (const [, ref = ''] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)) {
    const model = models.get(modelOfRef(ref))
    if (model === undefined || seen.has(ref)) continue
    seen.add(ref)
    yield model
    yield* modelsWithin(model, models, seen)
  }
}

/**
 * A value in parts that a schema takes or refuses as it would the whole: a long list some items at a time, an object
 * that holds long lists with some items of one of them at a time.
 */
export function* partsOf(value: Json): Generator<Part, void, undefined> {
  if (Array.isArray(value)) {
    if (value.length <= ITEMS) yield { part: value, place: asItIs }
    else yield* partsOfList(value, '')
  } else if (isObject(value)) yield* partsOfObject(value)
  else yield { part: value, place: asItIs }
}

function* partsOfList(list: readonly Json[], before: string): Generator<Part & { part: Json[] }, void, undefined> {
  for (let from = 0; from < list.length; from += ITEMS)
    yield {
      part: list.slice(from, from + ITEMS),
      place(pointer) {
        if (!pointer.startsWith(`${before}/`)) return pointer === before && from === 0 ? pointer : null
        const rest = pointer.slice(before.length + 1)
        const end = rest.indexOf('/')
        const index = from + Number(end < 0 ? rest : rest.slice(0, end))
        return `${before}/${index}${end < 0 ? '' : rest.slice(end)}`
      },
    }
}

function* partsOfObject(object: { [key: string]: Json }): Generator<Part, void, undefined> {
  const keys = Object.keys(object)
  const long = keys.length > MEMBERS ? [] : keys.filter(key => isLong(object[key]))
  const shell = long.length === 0 ? object : { ...object, ...Object.fromEntries(long.map(key => [key, []])) }
  yield { part: shell, place: asItIs }
  for (const key of long) {
    const list = object[key]
    if (Array.isArray(list))
      for (const { part, place } of partsOfList(list, pointerStep(key)))
        yield {
          part: { ...shell, [key]: part },
          // what is wrong with the object itself the shell has told
          place: pointer => (pointer.startsWith(`${pointerStep(key)}/`) ? place(pointer) : null),
        }
  }
}

const isLong = (value: Json | undefined): boolean => Array.isArray(value) && value.length > ITEMS
