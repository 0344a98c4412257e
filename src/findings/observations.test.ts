import { describe, expect, test } from 'vitest'
import { stringifyJson, type Json } from '../json/index.js'
import { excerptOf } from './excerpt.js'
import { collectObservations } from './observations.js'

const at = (pointer: string) => ({ at: pointer, expected: 'a', received: 'b', message: 'differs' })

describe('observations', () => {
  test('few are kept as they are', () => {
    const told = collectObservations()
    const all = Array.from({ length: 100 }, (_, i) => at(`/response/body/${i}/id`))
    for (const one of all) told.add(one)
    expect(told.kept).toEqual(all)
  })

  test('those that are like a kept one are counted, at a new place one more is kept', () => {
    const told = collectObservations()
    for (let i = 0; i < 5000; i += 1) told.add(at(`/response/body/${i}/id`))
    told.add(at('/response/body/5000/name'))
    told.add({ ...at('/response/body/5001/name'), severity: 'info' })
    expect(told.seen).toBe(5002)
    expect(told.kept).toHaveLength(102)
    expect(told.kept[0]).toEqual({ ...at('/response/body/0/id'), count: 4901 })
    expect(told.kept[100]).toEqual(at('/response/body/5000/name'))
    expect(told.kept[101]).toMatchObject({ severity: 'info' })
  })

  test('of too many places the last one tells how many are left out; a graver one still has room', () => {
    const told = collectObservations()
    for (let i = 0; i < 1000; i += 1) told.add({ ...at(`/response/body/made-up-${i}`), severity: 'info' })
    told.add(at('/response/body/id'))
    expect(told.kept).toHaveLength(201)
    expect(told.kept.at(-1)).toEqual({ ...at('/response/body/id'), leftOut: 800 })
  })

  test('what a target wrote is cut to a size that can be read', () => {
    const told = collectObservations()
    const long = 'x'.repeat(100_000)
    told.add({ at: `/response/body/${long}`, expected: long, received: [long], message: long })
    const [kept] = told.kept
    expect(kept?.at).toHaveLength(500 + '… (100015 characters in all)'.length)
    expect(stringifyJson(kept).length).toBeLessThan(12_000)
  })
})

describe('an excerpt', () => {
  const nested = (levels: number): Json => (levels === 0 ? 1 : [nested(levels - 1)])
  const many = Array.from({ length: 5000 }, (_, i) => i)

  test.each<[string, Json]>([
    ['a user', { id: 7, vendor: { id: 1, name: 'V' }, notes: 'n'.repeat(3000), days: [1, 2, 3] }],
    ['a list of a thousand ids', many.slice(0, 1000)],
    ['a long id', 9223372036854775807n],
    ['null', null],
  ])('of %s is the very same', (_, value) => {
    expect(excerptOf(value)).toBe(value)
  })

  test.each<[string, Json, Json]>([
    ['a long text', 'x'.repeat(5000), `${'x'.repeat(4000)}… (5000 characters in all)`],
    ['a long list', many, [...many.slice(0, 2499), '… 2501 more']],
    [
      'a wide object',
      Object.fromEntries(many.map(i => [`k${i}`, i])),
      { ...Object.fromEntries(many.slice(0, 2499).map(i => [`k${i}`, i])), '…': '2501 more' },
    ],
    ['a key of any length', { ['k'.repeat(5000)]: 1 }, { [`${'k'.repeat(4000)}… (5000 characters in all)`]: 1 }],
    ['levels beyond sixteen', nested(30), excerptOf(nested(17))],
  ])('of %s is its beginning, and how much is left out', (_, value, excerpt) => {
    expect(excerptOf(value)).toEqual(excerpt)
  })

  test('never gets long, however the value is made', () => {
    const texts = Array.from({ length: 4000 }, () => 'y'.repeat(3999))
    const lists = many.map(() => many)
    for (const value of [texts, lists, { texts, lists }, { a: [texts], b: [[texts]] }])
      expect(stringifyJson(excerptOf(value)).length).toBeLessThan(60_000)
  })
})
