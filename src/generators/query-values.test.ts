import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import {
  wildcardSearches,
  invalidPage,
  invalidPages,
  pageSize,
  pageWithin,
  quotedSearches,
  rangesBetween,
  rangeSpellings,
  sample,
  searchSpellings,
  sorts,
  sortTable,
  malformedRanges,
  viewTable,
} from './index.js'

/** Reads a range as LIST-3 says: first and last second, both included. */
const secondsOf = (value: string): readonly number[] => {
  const [from = '', to = ''] = value.replaceAll('"', '').split('...')
  const second = (text: string, day: string): number => Date.parse(/T/.test(text) ? text : `${text}${day}`) / 1000
  return [second(from, 'T00:00:00Z'), second(to, 'T23:59:59Z')]
}

describe('ranges', () => {
  it.each([
    ['2024-02-28', '2024-03-01'],
    ['2024-12-31', '2024-12-31'],
    ['2023-12-31T23:59:59Z', '2024-01-01T00:00:00Z'],
    ['2000-01-01T00:00:00Z', '2038-01-19T03:14:08Z'],
  ])('every spelling of %s to %s means the same', (from, to) => {
    const spellings = rangeSpellings(from, to)
    expect(new Set(spellings.map(({ value }) => value)).size).toBe(spellings.length)
    for (const { value } of spellings) expect(secondsOf(value)).toEqual(secondsOf(`${from}...${to}`))
  })

  it('spells the offsets out', () => {
    expect(rangeSpellings('2024-01-01', '2024-01-02').map(({ value }) => value)).toEqual([
      '2024-01-01...2024-01-02',
      '"2024-01-01...2024-01-02"',
      '2024-01-01T00:00:00Z...2024-01-02T23:59:59Z',
      '2024-01-01T00:00:00+00:00...2024-01-02T23:59:59+00:00',
      '2024-01-01T05:30:00+05:30...2024-01-03T05:29:59+05:30',
      '2023-12-31T16:00:00-08:00...2024-01-02T15:59:59-08:00',
      '2024-01-01T01:00:00+01:00...2024-01-02T22:59:59-01:00',
      '"2024-01-01T00:00:00Z...2024-01-02T23:59:59Z"',
    ])
  })

  it('lie between the moments given, the earlier first', () => {
    const moments = ['2024-05-01T00:00:00Z', '2023-05-01T10:00:00Z', '2024-05-01T00:00:01Z']
    for (const { from, to, value } of sample(rangesBetween(moments), 1, 200)) {
      expect(moments).toEqual(expect.arrayContaining([from, to]))
      expect(from <= to).toBe(true)
      expect(secondsOf(value)).toEqual(secondsOf(`${from}...${to}`))
    }
  })

  it('unreadable ones are no range', () => {
    for (const { value } of malformedRanges) {
      const both = /^(\d{4}-\d\d-\d\d\S*)\.\.\.(\d{4}-\d\d-\d\d\S*)$/.exec(value)
      const real = (text: string): boolean =>
        !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text.slice(0, 10))
      expect(both?.slice(1).filter(real) ?? [], value).toEqual([])
    }
  })
})

const lists = loadCatalogue().operations.filter(({ paginated }) => paginated)

describe.each(lists.map(operation => [operation.id, operation] as const))('%s', (_id, { sortKeys, views }) => {
  it('is sorted by each of its keys, both ways, and by pairs', () => {
    const values = sortTable(sortKeys).map(({ value }) => value)
    for (const key of sortKeys) expect(values).toEqual(expect.arrayContaining([key, `-${key}`]))
    expect(values.length).toBe(sortKeys.length * (sortKeys.length + 1))
    expect(new Set(values).size).toBe(values.length)
    for (const { value, keys } of sample(sorts(sortKeys), 1, 100)) {
      expect(value.split(',').map(part => part.replace('-', ''))).toEqual(keys.map(({ key }) => key))
      expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length)
      for (const { key } of keys) expect(sortKeys).toContain(key)
    }
  })

  it('answers with the view asked for, else with the first', () => {
    const table = viewTable(views)
    expect(
      table.filter(({ value }) => value !== null && views.includes(value)).map(({ effective }) => effective),
    ).toEqual(views)
    expect(
      new Set(table.filter(({ value }) => value === null || !views.includes(value)).map(({ effective }) => effective))
        .size,
    ).toBe(views.length === 0 ? 0 : 1)
  })
})

describe('pages', () => {
  it('sizes are honoured everywhere, pages exist, odd ones are no page', () => {
    for (const size of sample(pageSize(1000), 1, 200)) expect(size >= 1 && size <= 1000).toBe(true)
    expect(new Set(sample(pageWithin(101, 50), 1, 100))).toEqual(new Set([1, 2, 3]))
    expect(sample(pageWithin(0, 50), 1, 5)).toEqual([1, 1, 1, 1, 1])
    const odd = [...sample(invalidPage, 1, 300), ...invalidPages.map(({ value }) => value)]
    expect(odd).toEqual(expect.arrayContaining(['0', '-1', 'abc', '1000000000', '']))
    for (const value of odd) expect(/^\+?[1-9]\d{0,6}$/.test(value), value).toBe(false)
  })
})

describe('searches', () => {
  it('spell the same in other letter cases of ASCII, and in part', () => {
    expect(searchSpellings('Ada ß')).toEqual([
      { label: 'as it stands', value: 'Ada ß' },
      { label: 'upper case', value: 'ADA ß' },
      { label: 'lower case', value: 'ada ß' },
      { label: 'mixed case', value: 'AdA ß' },
    ])
    expect(searchSpellings('007').map(({ value }) => value)).toEqual(['007', '00'])
  })

  /** Which texts eight lists get, two of a version one after the other, in the run of each seed. */
  const dealt = (deck: readonly string[]): readonly (readonly string[])[] =>
    deck.map((_text, seed) => Array.from({ length: 8 }, (_, list) => deck[(seed + list) % deck.length] ?? ''))
  const versionsOf = (lists: readonly string[]): readonly (readonly string[])[] =>
    [0, 2, 4, 6].map(first => lists.slice(first, first + 2))

  it('with any seed, each version gets a per cent sign, some list an asterisk, an expression, and other signs', () => {
    for (const lists of dealt(wildcardSearches)) {
      for (const version of versionsOf(lists)) expect(version).toContain('%')
      expect(lists).toEqual(expect.arrayContaining(['*', '.*']))
      expect(lists.filter(text => !/^[%*.]+$/.test(text)).length).toBe(2)
    }
    expect(wildcardSearches).toEqual(expect.arrayContaining(['_', '\\', '(', '[', '語', '😀']))
    expect(wildcardSearches.filter(text => /['"]/.test(text))).toEqual([])
  })

  it('have both quotation marks on every list, and in each version a bracket that nothing closes', () => {
    expect(quotedSearches.filter(text => !text.includes("'") || !text.includes('"'))).toEqual([])
    for (const lists of dealt(quotedSearches)) {
      expect(lists).toEqual(
        expect.arrayContaining([
          expect.stringContaining('('),
          expect.stringContaining('['),
          expect.stringMatching(/\\$/),
        ]),
      )
      for (const version of versionsOf(lists)) expect(version.some(text => /[([]/.test(text))).toBe(true)
    }
  })
})
