import { isVendorHost, type Catalogue, type Operation } from '../catalogue/index.js'
import { responseFrom, RETRIED_STATUSES, type Exchange } from '../findings/index.js'
import type { Redactor } from '../redaction/index.js'
import type { HarCall } from './har-calls.js'
import { learnSecretsOf } from './recorded-secrets.js'

/**
 * The calls of an operation whose body was recorded, as they were. The redactor learns the credentials that any of the
 * calls shows.
 */
export function parseHar(calls: readonly HarCall[], catalogue: Catalogue, redactor: Redactor): readonly Exchange[] {
  for (const call of calls) learnSecretsOf({ ...call, body: call.bytes?.toString() ?? '' }, redactor)
  const isOfVendor = calls.some(({ method, url }) => isVendorHost(url) && operationOf(method, url, catalogue) !== null)
  return calls.flatMap((call, i) =>
    isOfVendor && isStranger(call.url) ? [] : (exchangeOf(call, `entry ${i}`, catalogue, redactor) ?? []),
  )
}

/** Where the vendor is called, another service may have a path like one of the API's. Loopback is the API. */
function isStranger(url: string): boolean {
  return !isVendorHost(url) && !(URL.canParse(url) && isLoopback(new URL(url).hostname))
}

const isLoopback = (name: string): boolean => /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(name)

function operationOf(method: string, url: string, catalogue: Catalogue): Operation | null {
  return URL.canParse(url) ? (catalogue.matchPath(method, new URL(url).pathname)?.operation ?? null) : null
}

function exchangeOf(call: HarCall, id: string, catalogue: Catalogue, redactor: Redactor): Exchange | null {
  const { method, url, status, bytes } = call
  const operation = operationOf(method, url, catalogue)
  if (operation === null || status < 100 || bytes === null) return null
  const shown = Buffer.concat([bytes, Buffer.from(call.headers.map(([, value]) => `\n${value}`).join(''))])
  const leaked = operation.action === 'token' ? [] : redactor.secretsIn(shown)
  return {
    id,
    operationId: operation.id,
    version: operation.version,
    caller: 'custom',
    request: { method, url, headers: Object.fromEntries(call.sentHeaders), body: call.sentBody },
    response: responseFrom(status, call.headers, bytes),
    // nobody knows whether it was asked again
    superseded: RETRIED_STATUSES.includes(status),
    startedAt: call.startedAt,
    duration: call.duration,
    ...(leaked.length > 0 ? { leaked } : {}),
  }
}
