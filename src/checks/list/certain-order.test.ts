import { expect, test } from 'vitest'
import { caseTurnsIt, certainOrder } from './certain-order.js'

test.each([
  ['ann', 'Bob', -1],
  ['Bob', 'ann', 1],
  ['Ann', 'ann', 0],
  ['Ann', 'Anna', -1],
  ['A 1', 'a b', -1],
  ['Zed', 'zeb', 1],
  ['', 'a', -1],
  ['Müller a', 'Müller B', -1],
] as const)('%j and %j stand alike everywhere: %i', (a, b, order) => {
  expect(certainOrder(a, b)).toBe(order)
  expect(certainOrder(b, a)).toBe(order === 0 ? 0 : -order)
})

test.each([
  ['blank against letter', 'van der', 'Vance'],
  ['punctuation against letter', "O'Brien", 'Obama'],
  ['accent against letter', 'Öberg', 'Ober'],
  ['a mark behind the letter', 'A\u030angel', 'Bo'],
  ['digits as numbers', 'Unit 10', 'Unit 9'],
  ['the end of a number', 'a12', 'a1b'],
  ['trailing blanks', 'ann', 'ann '],
  ['other scripts', '山田', '田中'],
])('collations differ over %s', (_, a, b) => {
  expect(certainOrder(a, b)).toBeUndefined()
  expect(certainOrder(b, a)).toBeUndefined()
})

test('letter case turns the order of small letters before capitals', () => {
  expect(caseTurnsIt('anselm', 'Bertram')).toBe(true)
  expect(caseTurnsIt('Anselm', 'Bertram')).toBe(false)
})
