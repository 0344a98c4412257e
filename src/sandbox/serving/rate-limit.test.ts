import { describe, expect, it } from 'vitest'
import { virtualClock } from './clock.js'
import { rateLimiter, windowsWith } from './rate-limit.js'
import { openSandboxSession } from '../../testing/sandbox-session.js'

const ME = 'rest_v10_companies_company_id_me_get'

describe('the limiter', () => {
  const windows = [
    { limit: 6, seconds: 3600 },
    { limit: 4, seconds: 10 },
  ]

  it('speaks of the window with fewer calls left (RATE-1)', () => {
    const clock = virtualClock(0)
    const limiter = rateLimiter(clock, windows)
    expect(limiter.status()).toEqual({ limit: 4, remaining: 4, reset: 10 })
    for (let i = 0; i < 4; i += 1) expect(limiter.take()).toBe(true)
    expect(limiter.take()).toBe(false)
    expect(limiter.status()).toEqual({ limit: 4, remaining: 0, reset: 10 })
    clock.advance(10_000)
    expect(limiter.status()).toEqual({ limit: 6, remaining: 2, reset: 3600 })
    expect([limiter.take(), limiter.take(), limiter.take()]).toEqual([true, true, false])
    clock.advance(3_590_000)
    expect(limiter.take()).toBe(true)
  })

  it('lets calls through again from the very second that Reset names', () => {
    const clock = virtualClock(1_234_567)
    const limiter = rateLimiter(clock, [{ limit: 1, seconds: 10 }])
    expect(limiter.take()).toBe(true)
    clock.advance(limiter.status().reset * 1000 - clock.now() - 1)
    expect(limiter.take()).toBe(false)
    clock.advance(1)
    expect(limiter.take()).toBe(true)
  })
})

describe('the windows', () => {
  it.each([
    [undefined, 36_000, 100],
    [{ limit: 25, seconds: 10 }, 36_000, 25],
    [{ limit: 10_000, seconds: 10 }, 3_600_000, 10_000],
    [{ limit: 100_000_000, seconds: 10 }, 36_000_000_000, 100_000_000],
    [{ limit: 600, seconds: 3600 }, 36_000, 600],
    [{ limit: 1, seconds: 7 }, 36_000, 1],
  ])('%o: so many in an hour, and so many at a time', (spike, hourly, limit) => {
    expect(windowsWith(spike).map(window => window.limit)).toEqual([hourly, limit])
  })

  it('of a limit of one’s own let through all that it allows in an hour', () => {
    const clock = virtualClock()
    const limiter = rateLimiter(clock, windowsWith({ limit: 1e8, seconds: 10 }))
    for (let i = 0; i < 100_000; i += 1) expect(limiter.take()).toBe(true)
    expect(limiter.status().limit).toBe(1e8)
  })
})

describe('past the limit', () => {
  it('calls are refused, have no effect, and succeed after Reset (RATE-2)', async () => {
    const session = await openSandboxSession({ rateLimit: { limit: 5, seconds: 10 } })
    await session.token('admin')
    for (let left = 4; left >= 0; left -= 1) {
      expect(await session.call(ME)).toMatchObject({
        status: 200,
        headers: { 'x-rate-limit-limit': '5', 'x-rate-limit-remaining': String(left) },
      })
    }
    const json = { user: { last_name: 'Late', email_address: 'late@example.com' } }
    const refused = await session.call('rest_v10_users_post', { json })
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'x-rate-limit-remaining': '0' },
      body: { errors: expect.any(String) as string },
    })
    expect((await session.call(ME, { as: 'nobody' })).status).toBe(429)
    expect((await session.send('GET', '/nowhere', { as: 'nobody' })).status).toBe(404)
    expect((await session.send('GET', '/oauth/token/info')).status).toBe(200)

    const { clock } = session.sandbox
    const reset = Number(refused.headers['x-rate-limit-reset'])
    expect(Number(refused.headers['retry-after'])).toBe(Math.ceil(reset - clock.now() / 1000))
    clock.advance(reset * 1000 - clock.now())
    expect(
      (await session.call('rest_v10_users_get', { query: 'filters[search]=late@example.com' })).headers['total'],
    ).toBe('0')
    await session.close()
  })

  it('a run of thousands of calls gets through by moving the clock', async () => {
    const session = await openSandboxSession({ rateLimit: { limit: 100, seconds: 10 } })
    for (let i = 0; i < 500; i += 1) {
      const answer = await session.call(ME)
      expect(answer.status).toBe(200)
      const { clock } = session.sandbox
      if (answer.headers['x-rate-limit-remaining'] === '0')
        clock.advance(Number(answer.headers['x-rate-limit-reset']) * 1000 - clock.now())
    }
    await session.close()
  })
})
