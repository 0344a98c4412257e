import { createHash } from 'node:crypto'
import { loadCatalogue } from '../../catalogue/index.js'
import type { SandboxClock } from '../serving/clock.js'
import { clients, type SandboxClient } from './clients.js'

/** Seconds that a token lives (TOKEN-1). */
export const tokenLife = (): number => loadCatalogue().limits.tokenLife

interface Token {
  readonly value: string
  /** How many were issued before. */
  readonly number: number
  readonly client: SandboxClient
  /** Unix seconds. */
  readonly createdAt: number
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

/** Tokens that are looked up rather than read again: callers come back with the same few. */
const MAX_KNOWN = 100
/** Refresh tokens that can be redeemed: the newest ones. */
const MAX_REFRESH = 10_000

/**
 * Issues tokens that say themselves whose they are and since when, so that nothing is kept of them but a bit for each
 * that was revoked. They follow from the seed, their number and the clock: two runs see the same bytes.
 */
export function tokenStore(clock: SandboxClock, seed: number): TokenStore {
  let issued = 0
  const revoked = bitSet()
  const known = new Map<string, Token>()
  const seconds = (): number => Math.max(0, Math.floor(clock.now() / 1000))
  const refreshTokens = new Map<string, SandboxClient>()
  let refreshCount = 0
  const secondsLeft = (token: Token): number => Math.max(0, token.createdAt + tokenLife() - seconds())
  const find = (value: string): Token | null => {
    const token = known.get(value) ?? readToken(seed, value)
    if (token === null) return null
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(value, token)
    return token
  }
  return {
    secondsLeft,
    issue(client) {
      const parts = { number: issued, client, createdAt: seconds() }
      issued += 1
      return { value: writeToken(seed, parts), ...parts }
    },
    verify(value) {
      const token = value === null ? null : find(value)
      if (token === null || token.number >= issued) return { kind: 'invalid' }
      if (revoked.has(token.number)) return { kind: 'revoked', token }
      return { kind: secondsLeft(token) === 0 ? 'expired' : 'valid', token }
    },
    refreshes: () => refreshCount > 0,
    issueRefresh(client) {
      const value = refreshValue(seed, refreshCount, client)
      refreshCount += 1
      refreshTokens.set(value, client)
      const [oldest = ''] = refreshTokens.keys()
      if (refreshTokens.size > MAX_REFRESH) refreshTokens.delete(oldest)
      return value
    },
    redeem(value) {
      const client = refreshTokens.get(value) ?? null
      refreshTokens.delete(value)
      return client
    },
    revoke(value) {
      const token = find(value)
      if (token !== null && token.number < issued) revoked.add(token.number)
    },
  }
}

/** Hexadecimal digits of the parts of a token: a proof that it is ours, its number, when it was issued, the client. */
const DIGITS = { proof: 19, number: 10, time: 10, client: 1 }
const SHAPE = new RegExp(
  `^([0-9a-f]{${DIGITS.proof}})([0-9a-f]{${DIGITS.number}})([0-9a-f]{${DIGITS.time}})([0-9a-f]{${DIGITS.client}})$`,
)
const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** Forty hexadecimal digits. */
function writeToken(seed: number, { number, client, createdAt }: Omit<Token, 'value'>): string {
  const rest = hex(number, DIGITS.number) + hex(createdAt, DIGITS.time) + hex(clients.indexOf(client), DIGITS.client)
  return createHash('sha256').update(`token\n${seed}\n${rest}`).digest('hex').slice(0, DIGITS.proof) + rest
}

/** Forty hexadecimal digits. */
function refreshValue(seed: number, count: number, { clientId }: SandboxClient): string {
  return createHash('sha256').update(`refresh\n${seed}\n${count}\n${clientId}`).digest('hex').slice(0, 40)
}

/** What a token says; null where it is none of this seed. */
function readToken(seed: number, value: string): Token | null {
  const [, , number = '', time = '', index = ''] = SHAPE.exec(value) ?? []
  const client = clients[Number.parseInt(index, 16)]
  if (client === undefined) return null
  const parts = { number: Number.parseInt(number, 16), client, createdAt: Number.parseInt(time, 16) }
  return writeToken(seed, parts) === value ? { value, ...parts } : null
}

/** A set of whole numbers that takes a bit for each up to the largest. */
function bitSet(): { readonly add: (number: number) => void; readonly has: (number: number) => boolean } {
  let bytes = new Uint8Array(16)
  const byteOf = (number: number): number => Math.floor(number / 8)
  return {
    add(number) {
      if (byteOf(number) >= bytes.length) {
        const more = new Uint8Array(2 * byteOf(number))
        more.set(bytes)
        bytes = more
      }
      bytes[byteOf(number)] = (bytes[byteOf(number)] ?? 0) | (1 << (number % 8))
    },
    has: number => ((bytes[byteOf(number)] ?? 0) & (1 << (number % 8))) !== 0,
  }
}

/** The token of an `Authorization: Bearer …` header, or null where there is none or it is malformed. */
export function bearerToken(authorization: string | undefined): string | null {
  return /^bearer +([^\s]+) *$/i.exec(authorization ?? '')?.[1] ?? null
}
