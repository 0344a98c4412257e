import { expect, it } from 'vitest'
import { remembered } from './remembered.js'

it('asks once for each text, also where the answer is nothing', () => {
  const asked: string[] = []
  const ask = remembered(text => {
    asked.push(text)
    return text === 'a' ? undefined : text.length
  })
  expect(['a', 'bb', 'a', 'bb'].map(ask)).toEqual([undefined, 2, undefined, 2])
  expect(asked).toEqual(['a', 'bb'])
})

it('does not grow without end', () => {
  let asked = 0
  const ask = remembered(() => ++asked)
  for (let i = 0; i < 10_001; i += 1) ask(String(i))
  expect(ask('0')).toBe(10_002)
})
