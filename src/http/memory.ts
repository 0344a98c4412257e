import { createRedactor, type Redactor } from '../redaction/index.js'
import { createPace, type Pace } from './pace.js'
import { callers, credentialsOf, variablePrefix, type CredentialCaller, type Target } from './target.js'
import type { Held } from './tokens.js'

/** What a client knows of its target; it outlives the client where another one continues it. */
export interface Memory {
  readonly redactor: Redactor
  readonly pace: Pace
  readonly held: Map<CredentialCaller, Held>
  /** Requests sent, by all clients that share it: numbers the exchanges. */
  sent: number
  /** Operations whose last write met 502 or 504 where nobody could tell whether it was carried out. */
  readonly unclear: Set<string>
}

export function createMemory(target: Target): Memory {
  const redactor = createRedactor()
  for (const caller of callers) {
    const credentials = credentialsOf(target, caller)
    if (credentials === undefined) continue
    redactor.learn({
      kind: 'client-secret',
      value: credentials.clientSecret,
      variable: `$${variablePrefix[caller]}CLIENT_SECRET`,
      clientId: credentials.clientId,
    })
  }
  return { redactor, pace: createPace(), held: new Map(), sent: 0, unclear: new Set() }
}
