import { describe, expect, it } from 'vitest'
import { openSandboxSession } from '../testing/sandbox-session.js'
import { scalarText } from './directory/values.js'
import { startSandbox, wallClock } from './index.js'

const LIST = 'rest_v10_users_get'

describe('a running sandbox', () => {
  it('names its variables and shows a page with lines to copy', async () => {
    const sandbox = await startSandbox()
    expect(sandbox.env).toMatchObject({
      PROCORE_API_URL: sandbox.url,
      PROCORE_COMPANY_ID: sandbox.facts.companyId,
      PROCORE_FOREIGN_USER_ID: sandbox.facts.foreignUserId,
    })
    expect(Object.values(sandbox.env).every(value => value !== '')).toBe(true)
    const response = await fetch(sandbox.url)
    const html = await response.text()
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toContain(`${sandbox.url}/oauth/token`)
    expect(html).toContain(sandbox.credentials.admin.clientSecret)
    expect(html).toContain('Brückner &amp; Söhne')
    await sandbox.close()
  })

  it('goes back to where it began', async () => {
    const session = await openSandboxSession()
    const before = (await session.call(LIST)).text
    const made = session.sandbox.store.createUser({ last_name: 'Made' })
    session.sandbox.store.updateUser('100001', { city: 'Elsewhere' })
    session.sandbox.store.removeUser('100002')
    expect((await session.call('rest_v13_users_id_get', { id: scalarText(made['id']) })).status).toBe(200)
    expect((await session.call('rest_v13_users_id_get', { id: '100002' })).status).toBe(404)
    session.sandbox.reset()
    expect((await session.call(LIST)).text).toBe(before)
    await session.close()
  })

  it('can go by the wall clock', async () => {
    const sandbox = await startSandbox({ clock: wallClock() })
    const before = sandbox.clock.now()
    sandbox.clock.advance(60_000)
    expect(sandbox.clock.now() - before).toBeGreaterThanOrEqual(60_000)
    await sandbox.close()
  })

  it('tells when its port is taken', async () => {
    const sandbox = await startSandbox()
    await expect(startSandbox({ port: Number(new URL(sandbox.url).port) })).rejects.toThrow(/EADDRINUSE/)
    await sandbox.close()
  })
})
