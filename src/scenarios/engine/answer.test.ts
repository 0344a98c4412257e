import { expect, test } from 'vitest'
import { idNumber, idText } from './answer.js'

test.each([
  [7, '7'],
  [9007199254740991, '9007199254740991'],
  [9223372036854775807n, '9223372036854775807'],
  // what no request could name again
  [1e21, ''],
  [1.5, ''],
  [Infinity, ''],
  ['7', ''],
  [null, ''],
])('the id %s is %j', (value, text) => {
  expect(idText(value)).toBe(text)
  if (text !== '') expect(idNumber(text)).toBe(value)
})
