import type { Schema } from '../catalogue/index.js'
import { isValid } from './failed-keywords.js'
import { placesIn } from './assertions.fixture.js'
import { lengthOf, typesOf, type Models } from './dialect.js'
import { isObject, type Json } from '../json/index.js'

/** A kind of value that must be among those drawn for a place. */
export interface ValueKind {
  readonly what: string
  readonly is: (value: Json) => boolean
}

const text = (what: string, pattern: RegExp): ValueKind => ({
  what,
  is: value => typeof value === 'string' && pattern.test(value),
})
const equal = (wanted: Json): ValueKind => ({ what: `${String(wanted)}`, is: value => value === wanted })

const texts: readonly ValueKind[] = [
  text('long', /^.{255,}$/su),
  text('combining marks', /\p{L}\p{M}/u),
  text('right to left', /\p{Script=Hebrew}|\p{Script=Arabic}/u),
  text('emoji', /\p{Extended_Pictographic}/u),
  text('beyond 16 bits', /[\u{10000}-\u{10ffff}]/u),
  text('ideographs', /\p{Script=Han}/u),
  text('a lone quote', /^'$/),
  text('a lone double quote', /^"$/),
  text('a per cent sign', /%/),
  text('a lone per cent sign', /^%$/),
  text('leading zeros', /^0+\d/),
  text('a backslash', /\\/),
  text('a line break', /\n/),
  text('blanks at the ends', /^ .* $/),
]

const formats: Readonly<Record<string, readonly ValueKind[]>> = {
  'date-time': [
    text('a leap day', /-02-29T/),
    text('a last second', /T23:59:59Z$/),
    text('the epoch', /^1970-01-01T00:00:00Z$/),
    text('beyond 32 bits', /^(2038|2[1-9]|[3-9])/),
  ],
  date: [text('a leap day', /-02-29$/), text('a last day', /-12-31$/)],
  email: [
    text('a quote', /'/),
    text('a plus sign', /\+/),
    text('a per cent sign', /%/),
    text('a capital', /[A-Z]/),
    text('a leading nought', /^0/),
  ],
  uri: [text('a query', /\?/), text('a fragment', /#/), text('an escape', /%20/)],
  uuid: [text('letters and digits', /[a-f].*\d|\d.*[a-f]/)],
}

const ranges: Readonly<Record<string, readonly [low: bigint, high: bigint]>> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  none: [-(2n ** 53n) + 1n, 2n ** 53n - 1n],
}

/** Both ends of what a whole number may be, and where 16, 31, 32 and 53 bits end in between. */
const wholes = (says: Schema): readonly ValueKind[] => {
  const [least, most] = ranges[String(says['format'] ?? 'none')] ?? [0n, 0n]
  const low = BigInt(Number(says['minimum'] ?? least)) > least ? BigInt(Number(says['minimum'])) : least
  const high = says['maximum'] === undefined ? most : BigInt(Number(says['maximum']))
  const inside = [16n, 31n, 32n, 53n]
    .flatMap(bits => [2n ** bits - 1n, 2n ** bits])
    .filter(mark => mark > low && mark < high)
  return [low, high, ...inside].map(mark => ({
    what: mark.toString(),
    is: value => (typeof value === 'number' || typeof value === 'bigint') && value.toString() === mark.toString(),
  }))
}

const ends = (says: Schema): readonly ValueKind[] =>
  ['minimum', 'maximum'].flatMap(keyword => (says[keyword] === undefined ? [] : [equal(says[keyword] as number)]))

const ofText = (says: Schema): readonly ValueKind[] => {
  const {
    minLength = 0,
    maxLength,
    format,
    pattern,
  } = says as {
    readonly minLength?: number
    readonly maxLength?: number
    readonly format?: string
    readonly pattern?: string
  }
  if (format !== undefined) return formats[format] ?? [{ what: `a kind of ${format}`, is: () => false }]
  if (pattern !== undefined) return []
  const long = (length: number): ValueKind => ({
    what: `${length} characters`,
    is: value => typeof value === 'string' && lengthOf(value) === length,
  })
  return [long(minLength), ...(maxLength === undefined ? texts : [long(maxLength)])]
}

// `maxItems` (1000 entries of a sync) are never drawn: that would take too long. A scenario sends them.
const ofList = ({ minItems = 0 }: { readonly minItems?: number }): readonly ValueKind[] => [
  { what: `${minItems} items`, is: value => Array.isArray(value) && value.length === minItems },
  { what: 'more items', is: value => Array.isArray(value) && value.length > Math.max(1, minItems) },
]

const ofObject = (says: Schema): readonly ValueKind[] => {
  const named = Object.keys(says['properties'] ?? {})
  const required = (says['required'] ?? []) as readonly string[]
  const free = (value: Json): number =>
    isObject(value) ? Object.keys(value).filter(key => !named.includes(key)).length : -1
  return [
    ...named.map((name): ValueKind => ({
      what: `with ${name}`,
      is: value => isObject(value) && Object.hasOwn(value, name),
    })),
    ...named
      .filter(name => !required.includes(name))
      .map((name): ValueKind => ({
        what: `without ${name}`,
        is: value => isObject(value) && !Object.hasOwn(value, name),
      })),
    ...(typeof says['additionalProperties'] === 'object'
      ? [
          { what: 'no entry', is: (value: Json) => free(value) === 0 },
          { what: 'entries', is: (value: Json) => free(value) > 1 },
        ]
      : []),
  ]
}

/** Names of fields of an object, or of the objects in a list, as a schema has them. */
const namesIn = (schema: Schema, models: Models): readonly string[] =>
  placesIn(schema, models).flatMap(({ at }) => /^(?:\/\*)?\/([^/*]+)$/.exec(at)?.[1] ?? [])
const keysOf = (value: Json): readonly string[] =>
  [value].flat().flatMap(one => (isObject(one) ? Object.keys(one) : []))

/** Each branch, told by a field that it alone has, or by lacking those of the others. An empty list fits any branch. */
const ofChoice = (branches: readonly Schema[], models: Models): readonly ValueKind[] =>
  branches.map((branch, i) => {
    const [names, others] = [
      namesIn(branch, models),
      branches.filter(other => other !== branch).flatMap(other => namesIn(other, models)),
    ]
    const own = names.filter(name => !others.includes(name))
    const foreign = others.filter(name => !names.includes(name))
    return {
      what: `branch ${i}`,
      is: value =>
        isValid(branch, value, models) &&
        !(Array.isArray(value) && value.length === 0) &&
        (own.length > 0
          ? keysOf(value).some(key => own.includes(key))
          : !keysOf(value).some(key => foreign.includes(key))),
    }
  })

const ofType: Readonly<Record<string, (says: Schema) => readonly ValueKind[]>> = {
  string: ofText,
  integer: wholes,
  number: ends,
  array: ofList,
  object: ofObject,
  boolean: () => [equal(true), equal(false)],
  null: () => [equal(null)],
}

/** What must be drawn for a place: its types, members, ends of ranges, and texts that servers get wrong. */
export const kindsOf = (says: Schema, models: Models): readonly ValueKind[] => {
  const branches = (says['anyOf'] ?? says['oneOf']) as readonly Schema[] | undefined
  if (branches !== undefined) return ofChoice(branches, models)
  if (says['enum'] !== undefined) return (says['enum'] as readonly Json[]).map(equal)
  const types = [says['type'] ?? []].flat().map(String)
  return types.flatMap(type => [
    { what: `type ${type}`, is: (value: Json) => typesOf(value).includes(type) },
    ...(ofType[type]?.(says) ?? []),
  ])
}
