import { expect, it } from 'vitest'
import { startPeer, type Peer } from './peer.js'

/** Asks as the full caller, with its own token. */
async function caller({ url, loginUrl, env }: Peer): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const company = env['PROCORE_COMPANY_ID'] ?? ''
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: env['PROCORE_CLIENT_ID'] ?? '',
    client_secret: env['PROCORE_CLIENT_SECRET'] ?? '',
  })
  const { access_token: token } = (await (await fetch(`${loginUrl}/oauth/token`, { method: 'POST', body })).json()) as {
    access_token: string
  }
  return (path, init = {}) =>
    fetch(`${url}/rest/v1.3/companies/${company}${path}`, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        authorization: `Bearer ${token}`,
        'procore-company-id': company,
      },
    })
}

it('refuses calls past the limit, without effect, until the reset', async () => {
  let clock = 1_780_000_000_000
  const peer = await startPeer({ rateLimit: { perTenSeconds: 3, perHour: 100 }, now: () => clock })
  try {
    const ask = await caller(peer)
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await ask('/me')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await ask('/me')
    expect(refused.headers.get('x-rate-limit-remaining')).toBe('0')
    clock = Number(refused.headers.get('x-rate-limit-reset')) * 1000
    expect((await ask('/me')).status).toBe(200)
  } finally {
    await peer.close()
  }
})

it('takes multipart alone where it is told to', async () => {
  const peer = await startPeer({ refuseJson: true })
  try {
    const ask = await caller(peer)
    const { id } = (await (await ask('/me')).json()) as { id: number }
    const json = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"user":{}}' }
    expect((await ask(`/users/${id}`, json)).status).toBe(415)
    const form = new FormData()
    form.append('user[city]', 'x')
    expect((await ask(`/users/${id}`, { method: 'PATCH', body: form })).status).toBe(200)
  } finally {
    await peer.close()
  }
})
