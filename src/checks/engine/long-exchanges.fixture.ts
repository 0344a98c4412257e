import { loadCatalogue, type Action, type Operation } from '../../catalogue/index.js'
import { responseFrom, writeParts, type Exchange, type HeaderPairs } from '../../findings/index.js'
import { stringifyJson, type Json, type JsonObject } from '../../json/index.js'

const catalogue = loadCatalogue()
const only = (action: Action, at = -1): Operation => {
  const found = catalogue.operations.filter(operation => operation.action === action).at(at)
  if (found === undefined) throw new Error(`no operation does ${action}`)
  return found
}
const list = catalogue.operations.findLast(({ action, sortKeys }) => action === 'list' && sortKeys.length > 1)
if (list === undefined) throw new Error('no list is sorted')
export const sortedList = list

/** What an exchange is made of; what is absent is as plain as can be. */
interface Parts {
  readonly operation: Operation
  readonly status?: number
  readonly query?: readonly (readonly [name: string, value: string])[]
  readonly sent?: string
  readonly sentType?: string
  readonly headers?: HeaderPairs
  readonly body?: Json
  /** Instead of the body. */
  readonly text?: string
}

export function exchangeOf({
  operation,
  status = 200,
  query = [],
  headers = [],
  body = [],
  text,
  ...request
}: Parts): Exchange {
  const search =
    query.length === 0
      ? ''
      : `?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString()}`
  const { sent = null, sentType = 'application/json' } = request
  return {
    id: 'x1',
    operationId: operation.id,
    version: operation.version,
    caller: 'admin',
    request: {
      method: operation.method,
      url: `https://api.example.com${operation.path.replaceAll(/\{\w+\}/g, '7')}${search}`,
      headers: sent === null ? {} : { 'content-type': sentType },
      body: sent,
    },
    response: responseFrom(status, headers, Buffer.from(text ?? stringifyJson(body))),
    superseded: false,
    startedAt: 1_700_000_000_000,
    duration: 5,
  }
}

const fields = catalogue.userFields.map(({ name }) => name)
const userWith = (value: (name: string) => Json): JsonObject =>
  Object.fromEntries(fields.map(name => [name, value(name)]))
export const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const rows = (count: number): number => Math.ceil(count / 20)
const sorted = ['sort', '-name,email_address'] as const
const paged: HeaderPairs = [
  ['total', '100000'],
  ['per-page', '100'],
]
const entriesOf = (operation: Operation, entries: readonly Json[]): string =>
  stringifyJson({ [operation.request?.root ?? '']: [...entries] })

const [create, sync, add, remove, show] = [
  only('create'),
  only('sync'),
  only('bulk-add'),
  only('bulk-remove'),
  only('show'),
]
const mapped = catalogue.operations.filter(({ action }) => action === 'sync')

/** Exchanges of a size that a target, or a recording, may hold; size is a number of items. */
export const shapes: Readonly<Record<string, (size: number) => Parts>> = {
  'users without a field': size => ({ operation: list, body: times(size, () => ({})) }),
  'users with a field too many': size => ({
    operation: list,
    body: times(rows(size), i => ({ id: i, [`f${i}`]: 'x' })),
  }),
  'users of nothing but faults': size => ({ operation: list, body: times(rows(size), () => userWith(() => true)) }),
  'users of nothing but nulls': size => ({ operation: list, body: times(rows(size), () => userWith(() => null)) }),
  'users of nothing but texts': size => ({
    operation: list,
    query: [sorted],
    headers: paged,
    body: times(rows(size), i => userWith(name => `${name} ${(i * 7919) % 1000}`)),
  }),
  'users whose objects have fields too many': size => ({
    operation: list,
    body: times(rows(size), i => userWith(() => ({ id: i, [`f${i}`]: { [`g${i}`]: 1 } }))),
  }),
  'users with dates': size => ({
    operation: list,
    body: times(rows(size), i => userWith(() => `2024-01-01T00:00:${i}Z`)),
    query: [['filters[created_at]', '2020-01-01...2020-01-02']],
  }),
  'ids beyond all bounds': size => ({
    operation: list,
    query: [['view', 'ids_only']],
    body: times(size, i => 10n ** 20n + BigInt(i)),
  }),
  'bare texts': size => ({ operation: list, query: [['view', 'ids_only']], body: times(size, i => `t${i}`) }),
  'a user with members beyond all bounds': size => ({
    operation: show,
    body: Object.fromEntries(times(size, i => [`f${i}`, [i]])),
  }),
  'inactive users of other vendors': size => ({
    operation: list,
    query: [
      ['filters[vendor_id]', times(rows(size), i => String(i + 1)).join()],
      ['filters[origin_id]', 'x'],
      ['filters[active]', 'true'],
      ['filters[trade_id][]', '7'],
    ],
    body: times(rows(size), i => ({ id: i, is_active: false, origin_id: `o${i}`, vendor: { id: i * 1e6 } })),
  }),
  'errors by field': size => ({
    operation: create,
    status: 422,
    body: { errors: Object.fromEntries(times(size, i => [`f${i}`, ['is odd']])) },
  }),
  'users in a refusal': size => ({ operation: list, status: 403, body: times(rows(size), i => ({ n: { id: i } })) }),
  'results of a sync': size => ({
    operation: sync,
    sent: entriesOf(
      sync,
      times(size, i => ({ id: i, origin_id: `o${i}`, name: `n${i % 3}` })),
    ),
    body: {
      entities: times(size, i => ({ id: (i * 7919) % size, origin_id: `o${i}` })),
      errors: times(size, i => ({ id: -i, errors: { name: [] } })),
    },
  }),
  'results of a sync of equal entries': size => ({
    operation: sync,
    sent: entriesOf(
      sync,
      times(size, () => ({ origin_id: 'o', name: 'n' })),
    ),
    body: { entities: times(size, () => ({ origin_id: 'o' })), errors: times(size, () => ({ origin_id: 'o' })) },
  }),
  'results of a sync of entries of all kinds': size => ({
    operation: sync,
    sent: entriesOf(
      sync,
      times(rows(size), i =>
        Object.fromEntries(fields.filter((_, bit) => (i >> (bit % 12)) & 1).map(name => [name, 'x'])),
      ),
    ),
    body: { entities: [], errors: times(rows(size), () => userWith(() => 'x')) },
  }),
  ...Object.fromEntries(
    mapped.map(operation => [
      `results of ${operation.id} in a map`,
      (size: number): Parts => ({
        operation,
        sent: entriesOf(
          operation,
          times(size, i => ({ origin_id: `o${i}` })),
        ),
        body: Object.fromEntries(times(size, i => [`p${i}`, { status: i % 2 === 0 ? 'error' : 'created', id: 'x' }])),
      }),
    ]),
  ),
  'users added to projects': size => ({
    operation: add,
    status: 207,
    sent: entriesOf(
      add,
      times(size, i => ({ user_id: i + 1, project_id: 7 })),
    ),
    body: {
      entities: times(size, i => ({ userId: i, projects: [{ projectId: 7 }, {}] })),
      errors: times(size, i => ({ userId: i, errors: [{ projectId: String(i) }] })),
    },
  }),
  'a user added to projects beyond all bounds': size => ({
    operation: add,
    sent: entriesOf(
      add,
      times(900, i => ({ user_id: i + 1, project_id: 7 })),
    ),
    body: { entities: [{ userId: '1', projects: times(size, i => ({ projectId: String(i) })) }] },
  }),
  'users taken from projects': size => ({
    operation: remove,
    sent: entriesOf(
      remove,
      times(900, i => ({ user_id: i + 1, project_id: 7 })),
    ),
    body: Object.fromEntries(times(size, i => [`u${i}`, { [`p${i}`]: 'gone' }])),
  }),
  'links beyond all bounds': size => ({
    operation: list,
    query: times(size, i => ['filters[trade_id][]', String(i)] as const),
    headers: [...paged, ...times(size, i => ['link', `</users?page=${i}&a=${i}>; rel="next"`] as const)],
  }),
  'one link of every relation': size => ({
    operation: list,
    headers: [...paged, ['link', `<x>; rel="${times(size, i => `r${i}`).join(' ')}"; a=1; b=2`]],
  }),
  'headers that come again and again': size => ({
    operation: list,
    headers: times(size, i => [['total', 'per-page', 'x-rate-limit-reset', 'retry-after'][i % 4] ?? '', '7'] as const),
  }),
  'keys to sort by': size => ({
    operation: list,
    query: [['sort', times(size, () => 'name').join()]],
    body: times(rows(size), () => ({ name: 'x' })),
  }),
  'parameters that come again and again': size => ({
    operation: list,
    query: times(size, i => [['page', 'per_page', 'view', 'sort'][i % 4] ?? '', '7'] as const),
    headers: paged,
  }),
  'parts of a form': size => ({
    operation: create,
    status: 415,
    sentType: 'multipart/form-data; boundary=x',
    sent: writeParts(times(size, i => ({ name: `user[f${i}]`, value: 'x' }))),
  }),
}
