import { describe, expect, it } from 'vitest'
import { virtualClock } from '../serving/clock.js'
import { clients } from './clients.js'
import { tokenLife, tokenStore } from './tokens.js'

const [admin, readonly] = clients as [(typeof clients)[0], (typeof clients)[0]]

describe('tokens', () => {
  it('tell whose they are and how long they live, each of a hundred thousand', () => {
    const clock = virtualClock(0)
    const tokens = tokenStore(clock, 1)
    const issued = Array.from({ length: 100_000 }, (_, i) => tokens.issue(i % 2 === 0 ? admin : readonly))
    expect(new Set(issued.map(({ value }) => value)).size).toBe(issued.length)
    for (const { value, client } of [issued[0], issued[1], issued[99_999]].flatMap(token => token ?? []))
      expect(tokens.verify(value)).toMatchObject({ kind: 'valid', token: { client, createdAt: 0 } })
    clock.advance(tokenLife() * 1000 - 1)
    expect(tokens.verify(issued[7]?.value ?? '').kind).toBe('valid')
    clock.advance(1)
    expect(tokens.verify(issued[7]?.value ?? '').kind).toBe('expired')
  })

  it('are revoked one by one', () => {
    const tokens = tokenStore(virtualClock(), 1)
    const issued = Array.from({ length: 1000 }, () => tokens.issue(admin).value)
    const dead = (i: number): boolean => i % 3 === 0 || i > 900
    issued.forEach((value, i) => {
      if (dead(i)) tokens.revoke(value)
    })
    expect(issued.map(value => tokens.verify(value).kind)).toEqual(
      issued.map((_, i) => (dead(i) ? 'revoked' : 'valid')),
    )
  })

  it('follow from the seed, their number and the clock', () => {
    const values = (seed: number): readonly string[] => {
      const tokens = tokenStore(virtualClock(), seed)
      return [tokens.issue(admin).value, tokens.issue(readonly).value]
    }
    expect(values(1)).toEqual(values(1))
    expect(values(1)).not.toEqual(values(2))
    for (const value of values(1)) expect(value).toMatch(/^[0-9a-f]{40}$/)
  })

  it('are none where a digit is changed, missing or too many, or where they were not issued yet', () => {
    const tokens = tokenStore(virtualClock(), 1)
    const { value } = tokens.issue(admin)
    const others = [
      ...Array.from(value, (digit, i) => value.slice(0, i) + (digit === '0' ? '1' : '0') + value.slice(i + 1)),
      value.slice(1),
      `${value}0`,
      `0${value}`,
      value.replace(/[0-9]/, 'x'),
      '',
      '__proto__',
    ]
    for (const other of others) expect(tokens.verify(other)).toEqual({ kind: 'invalid' })
    const later = tokenStore(virtualClock(), 1)
    later.issue(admin)
    expect(tokens.verify(later.issue(admin).value)).toEqual({ kind: 'invalid' })
    expect(tokens.verify(null)).toEqual({ kind: 'invalid' })
  })
})
