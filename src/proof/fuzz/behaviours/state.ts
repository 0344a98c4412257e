import { userField } from '../../../catalogue/index.js'
import { isObject, stringifyJson, tryParseJson, type Json, type JsonObject } from '../../../json/index.js'
import { withHeaders, withText, type Answer, type Behaviour, type HostileCall } from '../behaviour.js'

/** Changes a body that is JSON; another one is left as it is. */
function reshaped(answer: Answer, change: (value: Json) => Json): Answer {
  const value = tryParseJson(answer.body.toString())
  return value === undefined ? answer : withText(answer, stringifyJson(change(value)))
}

/** Changes each object of a list, or the one that an answer is. */
function eachRecord(answer: Answer, change: (record: JsonObject) => JsonObject): Answer {
  return reshaped(answer, value =>
    Array.isArray(value)
      ? value.map(one => (isObject(one) ? change(one) : one))
      : isObject(value)
        ? change(value)
        : value,
  )
}

function list(answer: Answer, change: (items: Json[]) => Json[]): Answer {
  return reshaped(answer, value => (Array.isArray(value) ? change(value) : value))
}

/** What a call of the same kind was answered before; the answer of now where none was. */
function earlier(answer: Answer, { memory, action, target }: HostileCall, how: 'action' | 'target'): Answer {
  const key = how === 'action' ? String(action) : target
  const before = memory.get(key)
  if (before === undefined) memory.set(key, answer)
  return before ?? answer
}

const add = (id: Json | undefined, number: bigint): Json =>
  typeof id === 'number' && Number.isSafeInteger(id)
    ? Number(BigInt(id) + number)
    : typeof id === 'bigint'
      ? id + number
      : 1

/** A target that does not know what it said a moment ago. */
export const state: readonly Behaviour[] = [
  {
    id: 'ids-change',
    change: (answer, { number }) =>
      eachRecord(answer, record => ({ ...record, id: add(record['id'], BigInt(number)) })),
  },
  { id: 'ids-of-others', change: answer => eachRecord(answer, record => ({ ...record, id: add(record['id'], -1n) })) },
  { id: 'ids-all-alike', change: answer => eachRecord(answer, record => ({ ...record, id: 400_000 })) },
  { id: 'users-vanish', change: (answer, { random }) => list(answer, items => items.filter(() => random.chance(0.6))) },
  { id: 'users-twice', change: answer => list(answer, items => [...items, ...items]) },
  { id: 'lists-empty', change: answer => list(answer, () => []) },
  {
    id: 'lists-in-any-order',
    change: (answer, { random }) => list(answer, items => items.toSorted(() => random.below(3) - 1)),
  },
  {
    id: 'lists-never-end',
    change: (answer, { random, target }) =>
      withHeaders(
        list(answer, items => items),
        {
          Total: '1000000',
          Link: `<${target}>; rel="next", <${target}>; rel="last"`,
          'Per-Page': String(1 + random.below(100)),
        },
      ),
  },
  {
    id: 'list-in-place-of-one',
    change: answer => reshaped(answer, value => (Array.isArray(value) ? (value[0] ?? null) : [value])),
  },
  { id: 'totals-shift', change: (answer, { random }) => withHeaders(answer, { Total: String(random.below(40)) }) },
  {
    id: 'names-of-others',
    change: (answer, { random }) =>
      eachRecord(answer, record => ({
        ...record,
        name: `Somebody ${random.below(9)}`,
        [userField.email]: `other${random.below(9)}@example.com`,
      })),
  },
  {
    id: 'fields-vanish',
    change: (answer, { random }) =>
      eachRecord(answer, record => Object.fromEntries(Object.entries(record).filter(() => random.chance(0.7)))),
  },
  {
    id: 'fields-swapped',
    change: answer =>
      eachRecord(answer, record =>
        Object.fromEntries(Object.keys(record).map((key, i, keys) => [key, record[keys.at(i - 1) ?? key] ?? null])),
      ),
  },
  {
    id: 'fields-appear',
    change: (answer, { number }) =>
      eachRecord(answer, record => ({
        ...record,
        ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`extra_${number}_${i}`, i])),
      })),
  },
  {
    id: 'active-or-not',
    change: (answer, { random }) =>
      eachRecord(answer, record => ({ ...record, [userField.active]: random.chance(0.5) })),
  },
  {
    id: 'times-shift',
    change: (answer, { random }) =>
      eachRecord(answer, record => ({
        ...record,
        [userField.updatedAt]: random.pick([
          '',
          '0000-00-00T00:00:00Z',
          '9999-12-31T23:59:59Z',
          '2026-02-30T25:61:61Z',
          'now',
        ]),
        [userField.createdAt]: null,
      })),
  },
  { id: 'says-what-it-said-first', change: (answer, call) => earlier(answer, call, 'target') },
  { id: 'says-what-it-said-to-others', change: (answer, call) => earlier(answer, call, 'action') },
  { id: 'says-yes-to-all', change: answer => ({ ...answer, status: 200 }) },
  { id: 'says-created-to-all', change: answer => ({ ...answer, status: 201 }) },
  {
    id: 'statuses-by-chance',
    change: (answer, { random }) => ({
      ...answer,
      status: random.pick([200, 201, 204, 400, 401, 403, 404, 406, 409, 422, 500]),
    }),
  },
  { id: 'loses-what-it-does', change: answer => ({ ...answer, status: 500, body: Buffer.from('{"error":"lost"}') }) },
  {
    id: 'unauthorized-then-not',
    change: (answer, { number }) =>
      number % 2 === 0 ? { ...answer, status: 401, body: Buffer.from('{"error":"Invalid Token"}') } : answer,
  },
]
