import fc from 'fast-check'
import type { Json } from '../json/index.js'
import { describe, expect, it } from 'vitest'
import { loadCatalogue, type Parameter } from '../catalogue/index.js'
import { falsifiable } from './assertions.fixture.js'
import {
  failedKeywords,
  invalidQueries,
  queryPairsOf,
  queriesOf,
  rangesBetween,
  sample,
  type QueryPair,
} from './index.js'

const { operations, models } = loadCatalogue()
const lists = operations.filter(({ paginated }) => paginated)

/** What the target reads: the texts of a parameter back in the type of its schema, where they have it. */
const read = ({ name, schema, array }: Parameter, pairs: readonly QueryPair[]): Json => {
  const texts = pairs.filter(([other]) => other === name).map(([, value]) => value)
  const item = (array === undefined ? schema : schema['items']) as { readonly type?: string }
  const typed = (text: string): Json => {
    if (item.type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : text
    return item.type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text
  }
  if (array === undefined) return typed(texts[0] ?? '')
  return (array === 'comma' ? texts.flatMap(text => text.split(',')) : texts).map(typed)
}

it('writes lists as the document says, with every digit', () => {
  const parameter = { name: 'ids', in: 'query', required: false, schema: {} } as const
  expect(queryPairsOf({ ...parameter, array: 'comma' }, [1, 2n ** 63n - 1n])).toEqual([
    ['ids', '1,9223372036854775807'],
  ])
  expect(queryPairsOf({ ...parameter, array: 'repeated' }, [1, 2])).toEqual([
    ['ids', '1'],
    ['ids', '2'],
  ])
  expect(queryPairsOf({ ...parameter, array: 'comma' }, [])).toEqual([])
  expect(queryPairsOf(parameter, true)).toEqual([['ids', 'true']])
})

describe.each(lists.map(operation => [operation.id, operation] as const))('%s', (_id, operation) => {
  const declared = operation.parameters.filter(parameter => parameter.in === 'query')

  it('understands its queries', () => {
    const moments = rangesBetween(['2024-01-01', '2024-02-01', '2024-03-01']).map(({ value }) => value)
    const known = {
      'filters[created_at]': moments,
      'filters[vendor_id]': fc.constant<Json>([7, 2n ** 62n]),
      page: fc.constant<Json>(2),
    }
    const queries = sample(queriesOf(operation, models, known), 1, 200)
    const names = new Set(queries.flat().map(([name]) => name))
    expect(names).toContain('sort')
    for (const name of Object.keys(known)) expect(names).toContain(name)
    expect(names).not.toContain('filters[search]')
    const sent = new Set(queries.flat().map(pair => pair.join('=')))
    for (const view of operation.views) expect(sent).toContain(`view=${view}`)
    const sortedBy = queries
      .flat()
      .filter(([name]) => name === 'sort')
      .flatMap(([, value]) => value.split(','))
    expect(new Set(sortedBy)).toEqual(new Set(operation.sortKeys.flatMap(key => [key, `-${key}`])))
    for (const query of queries) {
      for (const parameter of declared.filter(({ name }) => query.some(([other]) => other === name))) {
        expect(failedKeywords(parameter.schema, read(parameter, query), models)).toEqual([])
      }
    }
  })

  it('has each of its parameters made invalid, one keyword at a time', () => {
    const cases = invalidQueries(operation, models)
    const wrong = (name: string): readonly string[] =>
      cases.filter(({ parameter }) => parameter === name).map(({ keyword }) => keyword)
    expect(wrong('page')).toEqual(['type', 'minimum'])
    expect(wrong('filters[trade_id][]')).toEqual(['type', 'format', 'minimum'])
    expect(wrong('sort')).toEqual(['enum'])
    expect(wrong('view')).toEqual(operation.views.length > 0 ? ['enum'] : [])
    for (const { parameter: name, keyword, arbitrary } of cases) {
      const parameter = declared.find(one => one.name === name) ?? expect.fail()
      for (const query of sample(arbitrary, 2, 20)) {
        expect(new Set(query.map(([other]) => other))).toEqual(new Set([name]))
        const found = failedKeywords(parameter.schema, read(parameter, query), models).map(failed => failed.keyword)
        expect(found, JSON.stringify(query)).toEqual([keyword])
      }
    }
  })
})

it.each(operations.map(operation => [operation.id, operation] as const))(
  'fails every assertion on the query: %s',
  (_id, operation) => {
    const optional = operation.parameters.filter(parameter => parameter.in === 'query' && !parameter.required)
    const assertions = optional.flatMap(({ name, schema, array }) =>
      falsifiable(schema, models, 'form')
        // A text in place of a list is a list of one text.
        .filter(assertion => array === undefined || assertion !== 'type ')
        .map(assertion => `${name} ${assertion.split(' ')[0] ?? ''}`),
    )
    expect(
      invalidQueries(operation, models)
        .map(({ parameter, keyword }) => `${parameter} ${keyword}`)
        .toSorted(),
    ).toEqual(assertions.toSorted())
  },
)
