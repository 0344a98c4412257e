import { describe, expect, it } from 'vitest'
import { losingProxy } from './losing-proxy.fixture.js'
import { runOnSandbox } from './sandbox-run.fixture.js'

const wide = { runs: 20, length: 40, requests: 600, shrinks: 0 }

/** Sequences against a sound sandbox behind a gateway that loses answers: what was sent is carried out all the same. */
async function behind(
  seed: number,
  isLost: Parameters<typeof losingProxy>[1],
): Promise<Awaited<ReturnType<typeof runOnSandbox>> & { lost: number }> {
  let [lost, seen] = [0, 0]
  let close = async (): Promise<void> => undefined
  try {
    const play = await runOnSandbox({ seed }, wide, async target => {
      const proxy = await losingProxy(target.apiUrl, (...call) => {
        // what the target takes is learnt in peace
        const loses = ++seen > 90 && isLost(...call)
        if (loses) lost += 1
        return loses
      })
      close = () => proxy.close()
      return { ...target, apiUrl: proxy.url }
    })
    return { ...play, lost }
  } finally {
    await close()
  }
}

const isWrite = (method: string, path: string): boolean => method !== 'GET' && !path.startsWith('/oauth')

describe('answers that are lost accuse nobody', () => {
  it.each([1, 2, 3])('writes that are carried out and answered with 504 (seed %i)', { timeout: 60_000 }, async seed => {
    const { broken, errors, lost, commands } = await behind(
      seed,
      (method, path, digest) => isWrite(method, path) && digest % 10 === 0,
    )
    expect([broken?.breach.message ?? null, broken?.commands ?? null, errors]).toEqual([null, null, []])
    expect(lost).toBeGreaterThan(5)
    expect(commands.length).toBeGreaterThan(15)
  })

  it.each([1, 2, 3])(
    'writes that are carried out twice, for their first answer is lost (seed %i)',
    { timeout: 60_000 },
    async seed => {
      const met = new Set<number>()
      const { broken, errors, lost, commands } = await behind(
        seed,
        (method, path, digest) => isWrite(method, path) && digest % 4 === 0 && met.size < met.add(digest).size,
      )
      expect([broken?.breach.message ?? null, broken?.commands ?? null, errors]).toEqual([null, null, []])
      expect(lost).toBeGreaterThan(5)
      expect(commands.length).toBeGreaterThan(15)
    },
  )

  it.each([1, 2])('reads that stay away (seed %i)', { timeout: 60_000 }, async seed => {
    const { broken, errors, lost } = await behind(
      seed,
      (method, path) => method === 'GET' && /v1\.[12]\/.*users/.test(path),
    )
    expect([broken?.breach.message ?? null, broken?.commands ?? null, errors]).toEqual([null, null, []])
    expect(lost).toBeGreaterThan(5)
  })
})
