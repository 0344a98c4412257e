import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Aim } from './input.js'
import { inputOf, startFuzzedSandbox, type FuzzedSandbox } from './fuzz-sandbox.js'

const aim: Aim = {
  host: '127.0.0.1:4010',
  token: 'a-token',
  companyId: '8',
  userIds: ['1', '2'],
  clientId: 'a-client',
  clientSecret: 'a-secret',
}

describe('an input', () => {
  it('follows from its seed', () => {
    for (let seed = 1; seed <= 20; seed += 1) expect(inputOf(seed, aim)).toEqual(inputOf(seed, aim))
  })

  it('is of many kinds', () => {
    const titles = new Set(Array.from({ length: 300 }, (_, seed) => inputOf(seed, aim).title))
    expect(titles.size).toBeGreaterThan(150)
  })
})

describe('a sandbox that is sent inputs', () => {
  let sandbox: FuzzedSandbox
  beforeAll(async () => {
    sandbox = await startFuzzedSandbox()
  })
  afterAll(() => {
    sandbox.close()
  })

  // the same share every time; npm run fuzz draws others
  it('neither ends nor hangs nor fails, and holds nobody up', async () => {
    const { failures } = await sandbox.fuzz(1, 300)
    expect(failures).toEqual([])
  })
})
