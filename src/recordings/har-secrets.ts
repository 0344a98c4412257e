import { anybodysVariable, createRedactor, type Redactor, type SecretKind } from '../redaction/index.js'
import type { HarCall } from './har-calls.js'

/** A shorter text is too likely to stand in a body by chance; what reads like it must stay as it was recorded. */
const SHORTEST_SECRET = 8

/** Hides the tokens and client secrets that any of the calls sends or is given, wherever they stand. */
export function redactorFor(calls: readonly HarCall[]): Redactor {
  const redactor = createRedactor()
  for (const { kind, value } of calls.flatMap(secretsIn)) {
    if (value.length < SHORTEST_SECRET) continue
    for (const secret of [value, decoded(value), decoded(value.replaceAll('+', ' '))])
      redactor.learn({ kind, value: secret, variable: anybodysVariable[kind] })
  }
  return redactor
}

interface Found {
  readonly kind: SecretKind
  /** As it was recorded; taken from a form it is percent-encoded. */
  readonly value: string
}

const TOKEN = /"access_token"\s*:\s*"([^"]+)"/g
/** In a form, in JSON, in a multipart body. */
const CLIENT_SECRET = /(?:\bclient_secret=|"client_secret"\s*:\s*"|name="?client_secret"?\r?\n\r?\n)([^&"\r\n]+)/g

function secretsIn({ sentHeaders, sentBody, bytes }: HarCall): readonly Found[] {
  const text = `${sentBody ?? ''}\n${bytes?.toString() ?? ''}`
  return [
    ...sentHeaders.filter(([name]) => name === 'authorization').map(([, value]) => credentialOf(value)),
    ...[...text.matchAll(TOKEN)].map(([, value = '']) => ({ kind: 'access-token' as const, value })),
    ...[...text.matchAll(CLIENT_SECRET)].map(([, value = '']) => ({ kind: 'client-secret' as const, value })),
  ]
}

/** What an Authorization header carries behind the name of its scheme. */
function credentialOf(authorization: string): Found {
  const kind = /^basic /i.test(authorization) ? 'client-secret' : 'access-token'
  return { kind, value: authorization.replace(/^\w+ +/, '') }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
