import { expect, it } from 'vitest'
import { hungUp } from './standard-streams.js'

it('of the terminals a process began with, those have hung up that are none any more', () => {
  expect(hungUp([0, 1, 2], descriptor => descriptor === 2)).toEqual([0, 1])
  expect(hungUp([], () => false)).toEqual([])
})
