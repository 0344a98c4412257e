import type { Catalogue } from '../catalogue/index.js'
import { responseFrom, RETRIED_STATUSES, type Exchange, type HeaderPairs } from '../findings/index.js'
import type { Redactor } from '../redaction/index.js'
import type { HarCall } from './har-calls.js'
import { redactorFor } from './har-secrets.js'

/** The calls of an operation whose body was recorded, without the credentials that any of the calls shows. */
export function parseHar(calls: readonly HarCall[], catalogue: Catalogue): readonly Exchange[] {
  const redactor = redactorFor(calls)
  return calls.flatMap((call, i) => exchangeOf(call, `entry ${i}`, catalogue, redactor) ?? [])
}

function exchangeOf(call: HarCall, id: string, catalogue: Catalogue, redactor: Redactor): Exchange | null {
  const { method, url, status, bytes } = call
  const operation = URL.canParse(url) ? catalogue.matchPath(method, new URL(url).pathname)?.operation : undefined
  if (operation === undefined || status < 100 || bytes === null) return null
  const shown = Buffer.concat([bytes, Buffer.from(call.headers.map(([, value]) => `\n${value}`).join(''))])
  const leaked = operation.action === 'token' ? [] : redactor.secretsIn(shown)
  const clean = (headers: HeaderPairs): HeaderPairs =>
    headers.map(([name, value]) => [name, isCookie(name) ? '(not kept)' : redactor.redact(value)] as const)
  return {
    id,
    operationId: operation.id,
    version: operation.version,
    caller: 'custom',
    request: {
      method,
      url: redactor.redact(url),
      headers: Object.fromEntries(clean(call.sentHeaders)),
      body: call.sentBody === null ? null : redactor.redact(call.sentBody),
    },
    response: responseFrom(status, clean(call.headers), redactor.redactBytes(bytes)),
    // nobody knows whether it was asked again
    superseded: RETRIED_STATUSES.includes(status),
    startedAt: call.startedAt,
    duration: call.duration,
    ...(leaked.length > 0 ? { leaked } : {}),
  }
}

const isCookie = (name: string): boolean => name === 'cookie' || name === 'set-cookie'
