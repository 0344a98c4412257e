import { expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import type { Json } from '../json/index.js'
import { createValidators } from './index.js'
import { partsOf } from './parts.js'

const validators = createValidators(loadCatalogue())
const many = (count: number, item: (i: number) => Json): Json[] => Array.from({ length: count }, (_, i) => item(i))

test('a value is whole in its parts, and what stands in them is placed in it', () => {
  const value = { entities: many(450, i => ({ id: i })), errors: many(201, i => -i), few: [1, 2] }
  const found: [string | null, unknown][] = []
  for (const { part, place } of partsOf(value))
    for (const [key, list] of Object.entries(part as Record<string, Json[]>))
      for (const [i, item] of list.entries()) found.push([place(`/${key}/${i}`), item])
  const placed = found.filter(([pointer]) => pointer !== null)
  expect(placed).toHaveLength(653)
  for (const [pointer, item] of placed) {
    const [, key = '', index = ''] = (pointer ?? '').split('/')
    expect((value as Record<string, unknown[]>)[key]?.[Number(index)]).toBe(item)
  }
})

test('of a long list the wrong items are told where they stand, and the list itself once', () => {
  const sync = { entities: many(1000, i => (i === 777 ? { id: 'x' } : { id: i + 1 })), errors: many(300, () => 7) }
  const problems = validators.validate('sync-result', sync)
  expect(problems[0]).toMatchObject({ pointer: '/entities/777/id', received: 'x' })
  expect(problems).toHaveLength(301)
  expect(problems.at(-1)).toMatchObject({ pointer: '/errors/299', keyword: 'type', received: 7 })
  expect(
    validators.validate(
      'user-detail',
      many(1000, () => ({})),
    ),
  ).toMatchObject([{ pointer: '', keyword: 'type' }])
})

test('a thousand problems are told, however many there are', () => {
  const sync = { entities: many(20_000, () => ({ id: 'x', name: 1 })), errors: [] }
  expect(validators.validate('sync-result', sync)).toHaveLength(1024)
})
