import { createHash } from 'node:crypto'
import type { Now } from '../serving/clock.js'

export const LIFETIME = 5400

/** What a caller may do: everything, read, or nothing in the directory. */
type Role = 'admin' | 'reader' | 'none'
export interface Client {
  readonly id: string
  readonly secret: string
  readonly role: Role
}
export interface Token {
  readonly text: string
  readonly client: Client
  /** Unix seconds. */
  readonly createdAt: number
}
export type TokenStatus = { readonly state: 'live'; readonly token: Token } | { readonly state: 'expired' | 'unknown' }

export interface TokenStore {
  client(id: string, secret: string): Client | undefined
  issue(client: Client): Token
  verify(text: string | undefined): TokenStatus
  revoke(text: string, client: Client): void
}

/** Bearer tokens of known clients; they live 5400 s (TOKEN-1). */
export function createTokenStore(clients: readonly Client[], seed: number, now: Now): TokenStore {
  const live = new Map<string, Token>()
  let issued = 0
  return {
    client: (id, secret) => clients.find(client => client.id === id && client.secret === secret),
    issue: client => {
      const text = createHash('sha256').update(`${seed} ${client.id} ${issued++}`).digest('base64url')
      const token = { text, client, createdAt: Math.floor(now() / 1000) }
      live.set(text, token)
      return token
    },
    verify: text => {
      const token = text === undefined ? undefined : live.get(text)
      if (token === undefined) return { state: 'unknown' }
      return now() / 1000 >= token.createdAt + LIFETIME ? { state: 'expired' } : { state: 'live', token }
    },
    revoke: (text, client) => {
      if (live.get(text)?.client === client) live.delete(text)
    },
  }
}

/** The token of an `Authorization: Bearer …` header. */
export const bearer = (header: string | undefined): string | undefined => /^Bearer +([^\s,]+)$/i.exec(header ?? '')?.[1]
