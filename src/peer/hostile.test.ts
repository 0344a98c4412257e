import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BOUNDARY, json, multipart, peerSession } from './peer-session.fixture.js'

const session = peerSession()
const { ask, within, across } = session
beforeAll(session.open)
afterAll(session.close)

describe('hostile input', () => {
  it('is answered with a 4xx', async () => {
    const bodies = [
      '{"user":',
      '['.repeat(200_000),
      `{"user":{"__proto__":{"last_name":"x"},"last_name":"${'x'.repeat(11_000)}"}}`,
      '"\\u0000"',
      'null',
    ]
    for (const body of bodies)
      expect(Math.floor((await ask(within('/users'), json('POST', body))).status / 100)).toBe(4)
    expect((await ask(within('/users'), json('POST', ' '.repeat(10_000_000)))).status).toBe(413)
    const cut = {
      ...multipart('POST', [['user[last_name]', 'x']]),
      body: `--${BOUNDARY}\r\nContent-Disposition: form-data; name="user[a`,
    }
    expect((await ask(within('/users'), cut)).status).toBe(400)
    for (const path of [
      within('/users/%00'),
      within('/users/%zz'),
      across('/users?filters[search]=%ff'),
      within('/users/1e3'),
    ]) {
      expect((await ask(path)).status).toBe(400)
    }
    expect((await ask(within('/users'), { headers: { 'x-long': 'y'.repeat(40_000) } })).status).toBe(431)
  })

  it('survives what is no HTTP', async () => {
    const port = Number(new URL(session.peer().url).port)
    const answer = await new Promise<string>(resolve => {
      const socket = connect(port, '127.0.0.1', () => socket.write('garbage\r\n\r\n'))
      socket.once('data', data => resolve(String(data)))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect((await ask(within('/me'))).status).toBe(200)
  })
})
