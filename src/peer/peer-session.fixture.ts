import { readJson, type Json } from './request/json.js'
import { startPeer, type Peer } from './peer.js'

export type JsonFields = { [key: string]: Json }

/** An answer of the peer. `object` and `items` are its body, for whoever knows which of them it is. */
export interface Got {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Json
  readonly object: JsonFields
  readonly items: JsonFields[]
}

/** A peer that is started by `open`, and calls to it as one of its callers. */
interface PeerSession {
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
  readonly peer: () => Peer
  /** Moves the clock of the peer, in milliseconds. */
  readonly advance: (milliseconds: number) => void
  /** Calls go on with a new token of the full caller. */
  readonly renewToken: () => Promise<void>
  readonly ask: (path: string, init?: RequestInit, bearer?: string) => Promise<Got>
  /** A token of the full caller, or of another one: `READONLY_`, `NOACCESS_`. */
  readonly newToken: (role?: string) => Promise<string>
  /** A user created with these fields. */
  readonly created: (fields?: JsonFields) => Promise<Got>
  /** A path within the company, and one across companies. */
  readonly within: (path: string, version?: string) => string
  readonly across: (path: string, version?: string) => string
}

export function peerSession(): PeerSession {
  let running: Peer | undefined
  let clock = 1_780_000_000_000
  let token = ''
  let users = 0
  const peer = (): Peer => {
    if (running === undefined) throw new Error('the peer is not started')
    return running
  }
  const company = (): string => peer().env['PROCORE_COMPANY_ID'] ?? ''
  const within = (path: string, version = '1.3'): string => `/rest/v${version}/companies/${company()}${path}`

  const ask = async (path: string, init: RequestInit = {}, bearer = token): Promise<Got> => {
    const given = Object.fromEntries(new Headers(init.headers))
    const headers = { authorization: `Bearer ${bearer}`, 'procore-company-id': company(), ...given }
    const response = await fetch(path.startsWith('http') ? path : peer().url + path, { ...init, headers })
    const text = await response.text()
    const body = readJson(text)
    const { status, headers: answered } = response
    return { status, headers: answered, text, body, object: body as JsonFields, items: body as JsonFields[] }
  }

  const newToken = async (role = ''): Promise<string> => {
    const { env, loginUrl } = peer()
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: env[`PROCORE_${role}CLIENT_ID`] ?? '',
      client_secret: env[`PROCORE_${role}CLIENT_SECRET`] ?? '',
    })
    const response = await fetch(`${loginUrl}/oauth/token`, { method: 'POST', body })
    return ((await response.json()) as { access_token: string }).access_token
  }

  const renewToken = async (): Promise<void> => {
    token = await newToken()
  }

  return {
    open: async () => {
      running = await startPeer({ now: () => clock })
      await renewToken()
    },
    close: () => peer().close(),
    peer,
    advance: milliseconds => {
      clock += milliseconds
    },
    renewToken,
    ask,
    newToken,
    created: fields => {
      users += 1
      const user = { last_name: 'Made', email_address: `made${users}@example.com`, ...fields }
      return ask(within('/users'), json('POST', { user }))
    },
    within,
    across: (path, version = '1.1') =>
      `/rest/v${version}${path}${path.includes('?') ? '&' : '?'}company_id=${company()}`,
  }
}

/** A request with a JSON body; a text goes out as it is. */
export const json = (method: string, value: unknown): RequestInit => ({
  method,
  body: typeof value === 'string' ? value : JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
})

export const BOUNDARY = 'peer-test-boundary'

/** A request with a multipart body of texts and files. */
export function multipart(
  method: string,
  parts: readonly (readonly [name: string, value: string, file?: string])[],
): RequestInit {
  const texts = parts.map(([name, value, file]) => {
    const filename = file === undefined ? '' : `; filename="${file}"\r\nContent-Type: image/png`
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${value}\r\n`
  })
  return {
    method,
    body: `${texts.join('')}--${BOUNDARY}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}
