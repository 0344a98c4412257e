import { expect, it } from 'vitest'
import { memoize } from './memoize.js'

it('asks once for each text, also where the answer is nothing', () => {
  const asked: string[] = []
  const ask = memoize(text => {
    asked.push(text)
    return text === 'a' ? undefined : text.length
  })
  expect(['a', 'bb', 'a', 'bb'].map(ask)).toEqual([undefined, 2, undefined, 2])
  expect(asked).toEqual(['a', 'bb'])
})

it('does not grow without end', () => {
  let asked = 0
  const ask = memoize(() => ++asked)
  for (let i = 0; i < 10_001; i += 1) ask(String(i))
  expect(ask('0')).toBe(10_002)
})
