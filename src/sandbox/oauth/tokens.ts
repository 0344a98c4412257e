import { createHash } from 'node:crypto'
import { loadCatalogue } from '../../catalogue/index.js'
import type { SandboxClock } from '../serving/clock.js'
import type { SandboxClient } from './clients.js'

/** Seconds that a token lives (TOKEN-1). */
export const tokenLife = (): number => loadCatalogue().limits.tokenLife

interface Token {
  readonly value: string
  readonly client: SandboxClient
  /** Unix seconds. */
  readonly createdAt: number
  revoked: boolean
}

export type TokenStatus =
  | { readonly kind: 'valid'; readonly token: Token }
  | { readonly kind: 'expired'; readonly token: Token }
  | { readonly kind: 'revoked'; readonly token: Token }
  | { readonly kind: 'invalid' }

export interface TokenStore {
  issue(client: SandboxClient): Token
  verify(value: string | null): TokenStatus
  revoke(value: string): void
  /** Whether any refresh token was given out: otherwise there is no such grant. */
  refreshes(): boolean
  /** A refresh token for the client; it can be redeemed once. */
  issueRefresh(client: SandboxClient): string
  /** The client that a refresh token was given to; null where it never was, or was redeemed. */
  redeem(value: string): SandboxClient | null
  /** Seconds that are left to it, never below 0. */
  secondsLeft(token: Token): number
}

/** Issues tokens that follow from the seed and their number, so that two runs see the same bytes. */
export function tokenStore(clock: SandboxClock, seed: number): TokenStore {
  const tokens = new Map<string, Token>()
  const refreshTokens = new Map<string, SandboxClient>()
  let refreshCount = 0
  const seconds = (): number => Math.floor(clock.now() / 1000)
  const secondsLeft = (token: Token): number => Math.max(0, token.createdAt + tokenLife() - seconds())
  return {
    secondsLeft,
    issue(client) {
      const token: Token = {
        value: tokenValue(seed, tokens.size, client.clientId),
        client,
        createdAt: seconds(),
        revoked: false,
      }
      tokens.set(token.value, token)
      return token
    },
    verify(value) {
      const token = value === null ? undefined : tokens.get(value)
      if (token === undefined) return { kind: 'invalid' }
      if (token.revoked) return { kind: 'revoked', token }
      return { kind: secondsLeft(token) === 0 ? 'expired' : 'valid', token }
    },
    refreshes: () => refreshCount > 0,
    issueRefresh(client) {
      const value = tokenValue(seed, refreshCount, `refresh\n${client.clientId}`)
      refreshCount += 1
      refreshTokens.set(value, client)
      return value
    },
    redeem(value) {
      const client = refreshTokens.get(value) ?? null
      refreshTokens.delete(value)
      return client
    },
    revoke(value) {
      const token = tokens.get(value)
      if (token !== undefined) token.revoked = true
    },
  }
}

/** Forty hexadecimal digits. */
function tokenValue(seed: number, count: number, clientId: string): string {
  return createHash('sha256').update(`token\n${seed}\n${count}\n${clientId}`).digest('hex').slice(0, 40)
}

/** The token of an `Authorization: Bearer …` header, or null where there is none or it is malformed. */
export function bearerToken(authorization: string | undefined): string | null {
  return /^bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1] ?? null
}
