import { createPace, type Pace } from './pace.js'
import { createSecrets, type Secrets } from './secrets.js'
import { callers, credentialsOf, variablePrefix, type CredentialCaller, type Target } from './target.js'
import type { Held } from './tokens.js'

/** What a client knows of its target; it outlives the client where another one continues it. */
export interface Memory {
  readonly secrets: Secrets
  readonly pace: Pace
  readonly held: Map<CredentialCaller, Held>
  /** Requests sent, by all clients that share it: numbers the exchanges. */
  sent: number
  /** Operations whose last write met 502 or 504 where nobody could tell whether it was carried out. */
  readonly unclear: Set<string>
}

export function createMemory(target: Target): Memory {
  const secrets = createSecrets()
  for (const caller of callers) {
    const credentials = credentialsOf(target, caller)
    if (credentials === undefined) continue
    secrets.learn(
      'client-secret',
      `$${variablePrefix[caller]}CLIENT_SECRET`,
      credentials.clientSecret,
      credentials.clientId,
    )
  }
  return { secrets, pace: createPace(), held: new Map(), sent: 0, unclear: new Set() }
}
