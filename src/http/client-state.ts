import { createRedactor, type Redactor } from '../redaction/index.js'
import { createRateLimiter, type RateLimiter } from './rate-limiter.js'
import { callers, credentialsOf, variablePrefix, type CredentialCaller, type Target } from './target.js'
import type { CachedToken } from './access-tokens.js'

/** What a client knows of its target; it outlives the client where another one continues it. */
export interface ClientState {
  readonly redactor: Redactor
  readonly rateLimiter: RateLimiter
  readonly tokens: Map<CredentialCaller, CachedToken>
  /** Requests sent, by all clients that share it: numbers the exchanges. */
  sent: number
  /** Operations whose last write met 502 or 504 where nobody could tell whether it was carried out. */
  readonly indeterminate: Set<string>
}

export function createClientState(target: Target): ClientState {
  const redactor = createRedactor()
  for (const caller of callers) {
    const credentials = credentialsOf(target, caller)
    if (credentials === undefined) continue
    redactor.learn({
      kind: 'client-secret',
      value: credentials.clientSecret,
      variable: `$${variablePrefix[caller]}CLIENT_SECRET`,
    })
  }
  return { redactor, rateLimiter: createRateLimiter(), tokens: new Map(), sent: 0, indeterminate: new Set() }
}
