import { expect, it } from 'vitest'
import { drawEnd, endings, type DrawnEnd } from './drawn-end.js'
import { playEnd } from './play-end.js'

const ends: readonly DrawnEnd[] = [
  { ending: 'SIGHUP', only: 'SYNC', seed: 1, request: 90 },
  { ending: 'SIGKILL', only: 'SYNC', seed: 2, request: 120 },
  { ending: 'EPIPE', only: 'INVITE', seed: 3, request: 40 },
  { ending: 'ENOSPC', only: 'BULK,INVITE', seed: 76, request: 11 },
]

it.each(ends)(
  '$ending at request $request of $only leaves nobody active, and nobody else touched',
  async end => {
    const { wrong, left } = await playEnd(end)
    expect(wrong).toEqual([])
    // where nothing was left, nothing was shown of cleanup
    if (end.ending === 'SIGKILL') expect(left).toBeGreaterThan(0)
  },
  120_000,
)

it('ends are drawn from a text, each kind in turn, and lie within the run', () => {
  const drawn = endings.map((_, i) => drawEnd('a text', i))
  expect(drawn.map(({ ending }) => ending)).toEqual(endings)
  expect(drawn.every(({ request }) => request >= 2 && request < 3500)).toBe(true)
  expect(drawEnd('a text', 3)).toEqual(drawn[3])
  expect(endings.map((_, i) => drawEnd('another', i))).not.toEqual(drawn)
})
