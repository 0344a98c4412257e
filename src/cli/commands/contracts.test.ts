import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSandbox } from '../../sandbox/index.js'
import { verifyContractsOf } from './contracts.js'

let printed = ''

beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** Credentials of nobody, for servers that never come to look at them. */
function environment(env: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries({
    PROCORE_CLIENT_ID: 'client',
    PROCORE_CLIENT_SECRET: 'a-secret-of-ours',
    PROCORE_COMPANY_ID: '1',
    PROCORE_LOGIN_URL: '',
    ...env,
  }))
    vi.stubEnv(name, value)
}

describe('against a URL', () => {
  it('verifies what the account shows, writes nothing, shows no secret', async () => {
    const sandbox = await startSandbox({ seed: 5, users: 40 })
    environment(sandbox.env)
    const before = JSON.stringify(sandbox.store.users(), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    try {
      expect(await verifyContractsOf({ target: sandbox.url, maxWait: 20, verbose: true })).toBe(0)
      const after = JSON.stringify(sandbox.store.users(), (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      )
      expect(after).toBe(before)
    } finally {
      await sandbox.close()
    }
    expect(printed).toMatch(/Skipped \(would-write\): a contract run writes to no live account/)
    expect(printed).toMatch(/GET \/rest\/v1\.3\/users\/\{id\} answers 404/)
    const [, passed, failed, skipped] = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(printed)?.map(Number) ?? []
    // 401 and 403 of the 20 GETs and 404 of the eight with an id need no data at all
    expect([Number(passed) >= 48, failed, Number(passed) + Number(skipped)]).toEqual([true, 0, 221])
    for (const [name, value] of Object.entries(sandbox.env))
      if (name.endsWith('SECRET')) expect(printed).not.toContain(value)
    expect(printed).not.toMatch(/Bearer/)
  }, 60_000)

  it('tells of a provider that is not there before the verifier waits for it', async () => {
    const server = createServer()
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const address = server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
    await new Promise<void>(resolve => {
      server.close(() => {
        resolve()
      })
    })
    environment({ PROCORE_API_URL: url })
    await expect(verifyContractsOf({ maxWait: 1 })).rejects.toThrow(
      /The contracts could not be verified|does not answer/,
    )
    expect(printed).toBe('')
  })

  it('refuses a production host', async () => {
    environment({ PROCORE_API_URL: 'https://api.procore.com' })
    await expect(verifyContractsOf({ maxWait: 1 })).rejects.toThrow(/production/)
  })
})
