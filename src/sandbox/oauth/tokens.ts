import type { SandboxClock } from '../serving/clock.js'
import { digest } from '../seed/made-up-users.js'
import type { SandboxClient } from './clients.js'

/** Seconds that a token lives (TOKEN-1). */
export const TOKEN_LIFE = 5400

interface Token {
  readonly value: string
  readonly client: SandboxClient
  /** Unix seconds. */
  readonly createdAt: number
  revoked: boolean
}

export type TokenVerdict =
  | { readonly kind: 'valid'; readonly token: Token }
  | { readonly kind: 'expired'; readonly token: Token }
  | { readonly kind: 'revoked'; readonly token: Token }
  | { readonly kind: 'invalid' }

export interface TokenDesk {
  issue(client: SandboxClient): Token
  judge(value: string | null): TokenVerdict
  revoke(value: string): void
  /** Seconds that are left to it, never below 0. */
  secondsLeft(token: Token): number
}

/** Issues tokens that follow from the seed and their number, so that two runs see the same bytes. */
export function tokenDesk(clock: SandboxClock, seed: number): TokenDesk {
  const tokens = new Map<string, Token>()
  const seconds = (): number => Math.floor(clock.now() / 1000)
  const secondsLeft = (token: Token): number => Math.max(0, token.createdAt + TOKEN_LIFE - seconds())
  return {
    secondsLeft,
    issue(client) {
      const token: Token = {
        value: digest('token', seed, tokens.size, client.clientId),
        client,
        createdAt: seconds(),
        revoked: false,
      }
      tokens.set(token.value, token)
      return token
    },
    judge(value) {
      const token = value === null ? undefined : tokens.get(value)
      if (token === undefined) return { kind: 'invalid' }
      if (token.revoked) return { kind: 'revoked', token }
      return { kind: secondsLeft(token) === 0 ? 'expired' : 'valid', token }
    },
    revoke(value) {
      const token = tokens.get(value)
      if (token !== undefined) token.revoked = true
    },
  }
}

/** The token of an `Authorization: Bearer …` header, or null where there is none or it is malformed. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1] ?? null
}
