import { expect, test } from 'vitest'
import { counted, grouped } from './counted.js'

test.each([
  [0, 'place', undefined, '0 places'],
  [1, 'place', undefined, '1 place'],
  [5027, 'place', undefined, '5,027 places'],
  [1, 'entry', 'entries', '1 entry'],
  [2, 'entry', 'entries', '2 entries'],
])('%i %s', (count, noun, plural, text) => expect(counted(count, noun, plural)).toBe(text))

test('thousands stand apart', () => expect([999, 1000, 1234567].map(grouped)).toEqual(['999', '1,000', '1,234,567']))
