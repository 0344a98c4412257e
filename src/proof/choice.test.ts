import { expect, it } from 'vitest'
import { named, share, wholeNumber } from './choice.js'

it('deals everything out once', () => {
  const all = Array.from({ length: 11 }, (_, i) => i)
  expect([1, 2, 3, 4].flatMap(i => share(all, `${i}/4`)).toSorted((a, b) => a - b)).toEqual(all)
  expect(share(all, '1/1')).toEqual(all)
})

it.each(['0/4', '5/4', '1', 'a/b', '', '1/0'])('has no share %s', text => {
  expect(() => share([1], text)).toThrow(/I from 1 to N/)
})

it('takes what was named, in the order of the whole', () => {
  expect(named(['a', 'b', 'c'], 'c, a', 'fault')).toEqual(['a', 'c'])
  expect(named(['a', 'b'], undefined, 'fault')).toEqual(['a', 'b'])
  expect(() => named(['a', 'b'], 'a,typo', 'fault')).toThrow('no fault is called typo')
})

it.each(['0', 'abc', '-1', '1.5', ''])('%s is no number of workers', text => {
  expect(() => wholeNumber(text, '--workers', 1)).toThrow(/--workers/)
})
