import { readJson, type Json } from './json.js'
import { startPeer, type Peer } from './peer.js'

export type Shape = { [key: string]: Json }

/** An answer of the peer; `object` and `items` are its body, taken for what the test expects it to be. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Json
  readonly object: Shape
  readonly items: Shape[]
}

export const BOUNDARY = 'peer-test-boundary'
export let peer: Peer
export let token = ''
let clock = 1_780_000_000_000

/** Starts the peer of a test file, with a token to call it. */
export async function openPeer(): Promise<void> {
  peer = await startPeer({ now: () => clock })
  await renewToken()
}

export async function renewToken(): Promise<void> {
  token = await newToken()
}

export function advance(milliseconds: number): void {
  clock += milliseconds
}

/** A text that no other call gives: for addresses and origin ids. */
export const unique = (prefix: string): string => `${prefix}${clock++}`

export const company = (): string => peer.env['PROCORE_COMPANY_ID'] ?? ''
export const within = (path: string, version = '1.3'): string => `/rest/v${version}/companies/${company()}${path}`
export const across = (path: string, version = '1.1'): string =>
  `/rest/v${version}${path}${path.includes('?') ? '&' : '?'}company_id=${company()}`

export async function ask(path: string, init: RequestInit = {}, bearer = token): Promise<Reply> {
  const given = Object.fromEntries(new Headers(init.headers))
  const headers = { authorization: `Bearer ${bearer}`, 'procore-company-id': company(), ...given }
  const response = await fetch(path.startsWith('http') ? path : peer.url + path, { ...init, headers })
  const text = await response.text()
  const body = readJson(text)
  return {
    status: response.status,
    headers: response.headers,
    text,
    body,
    object: body as Shape,
    items: body as Shape[],
  }
}

export const json = (method: string, value: unknown): RequestInit => ({
  method,
  body: typeof value === 'string' ? value : JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
})

export function multipart(method: string, parts: readonly (readonly [string, string, string?])[]): RequestInit {
  const texts = parts.map(([name, value, file]) => {
    const described = file ? `; filename="${file}"\r\nContent-Type: image/png` : ''
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${described}\r\n\r\n${value}\r\n`
  })
  return {
    method,
    body: `${texts.join('')}--${BOUNDARY}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  }
}

export async function newToken(role = ''): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: peer.env[`PROCORE_${role}CLIENT_ID`] ?? '',
    client_secret: peer.env[`PROCORE_${role}CLIENT_SECRET`] ?? '',
  })
  const response = await fetch(`${peer.loginUrl}/oauth/token`, { method: 'POST', body })
  return ((await response.json()) as { access_token: string }).access_token
}

export const created = async (more: Shape = {}): Promise<Reply> => {
  const email = `${unique('made')}@example.com`
  return ask(within('/users'), json('POST', { user: { last_name: 'Made', email_address: email, ...more } }))
}
