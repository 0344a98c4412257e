import type { Catalogue } from '../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../json/index.js'
import type { Exchange } from '../findings/index.js'
import { anybodysVariable, createRedactor, type Redactor, type SecretKind } from '../redaction/index.js'
import { responseOf, type HeaderPairs } from './response-of.js'
import type { Recording } from './recorded.js'

type Har = JsonObject & { log: JsonObject & { entries: Json[] } }

/** HAR 1.2, at least its log with entries. */
export function isHar(value: Json | undefined): value is Har {
  return isObject(value) && isObject(value.log) && Array.isArray(value.log.entries)
}

/** The entries that call an operation and have their body recorded. */
export function readHar(har: Har, catalogue: Catalogue): Recording {
  const entries = har.log.entries.filter(isObject)
  const redactor = redactorFor(entries)
  const exchanges = entries.flatMap((entry, i) => readEntry(entry, `entry ${i}`, catalogue, redactor))
  return { exchanges, ignored: har.log.entries.length - exchanges.length }
}

function readEntry(entry: JsonObject, id: string, catalogue: Catalogue, redactor: Redactor): Exchange[] {
  const { request, response } = entry
  if (!isObject(request) || !isObject(response) || typeof request.url !== 'string' || !URL.canParse(request.url))
    return []
  const status = typeof response.status === 'number' ? response.status : 0
  const method = textOf(request.method).toUpperCase()
  const operation = catalogue.matchPath(method, new URL(request.url).pathname)?.operation
  const bytes = contentOf(response)
  if (operation === undefined || status < 100 || bytes === null) return []
  const headers = pairsIn(response)
  const shown = Buffer.concat([bytes, Buffer.from(headers.map(([, value]) => `\n${value}`).join(''))])
  const leaked = operation.action === 'token' ? [] : redactor.secretsIn(shown)
  return [
    {
      id,
      operationId: operation.id,
      version: operation.version,
      caller: 'custom',
      request: {
        method,
        url: redactor.redact(request.url),
        headers: Object.fromEntries(
          pairsIn(request).map(([name, value]) => [name, hideHeader(name, redactor.redact(value))]),
        ),
        body: postedIn(request, redactor),
      },
      response: responseOf(
        status,
        headers.map(([name, value]) => [name, hideHeader(name, redactor.redact(value))] as const),
        redactor.redactBytes(bytes),
      ),
      // Nobody knows whether it was asked again.
      superseded: [429, 502, 503, 504].includes(status),
      startedAt: Date.parse(textOf(entry.startedDateTime)) || 0,
      duration: typeof entry.time === 'number' ? entry.time : 0,
      ...(leaked.length > 0 ? { leaked } : {}),
    },
  ]
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const hideHeader = (name: string, value: string): string => (/^(set-)?cookie$/.test(name) ? '(not kept)' : value)

/** HTTP/2 pseudo headers are no headers. */
function pairsIn({ headers }: JsonObject): HeaderPairs {
  return (Array.isArray(headers) ? headers : [])
    .filter(isObject)
    .map(({ name, value }) => [textOf(name).toLowerCase(), textOf(value)] as const)
    .filter(([name]) => !name.startsWith(':'))
}

/** The bytes of the body after decompression; null where they were not recorded. */
function contentOf({ content }: JsonObject): Buffer | null {
  if (!isObject(content)) return null
  if (typeof content.text === 'string')
    return Buffer.from(content.text, content.encoding === 'base64' ? 'base64' : 'utf8')
  return content.size === 0 ? Buffer.alloc(0) : null
}

function postedIn({ postData }: JsonObject, redactor: Redactor): string | null {
  if (!isObject(postData)) return null
  if (typeof postData.text === 'string') return redactor.redact(postData.text)
  const fields = Array.isArray(postData.params) ? postData.params.filter(isObject) : []
  return fields.length === 0
    ? null
    : redactor.redact(
        new URLSearchParams(
          fields.map(({ name, value }): [string, string] => [textOf(name), textOf(value)]),
        ).toString(),
      )
}

/** A shorter text is too likely to stand in a body by chance; what reads like it must stay as it was recorded. */
const SHORTEST_SECRET = 8

function redactorFor(entries: readonly JsonObject[]): Redactor {
  const redactor = createRedactor()
  for (const { kind, value } of entries.flatMap(credentialsIn)) {
    if (value.length < SHORTEST_SECRET) continue
    // taken from a form it may be percent-encoded
    for (const secret of [value, decoded(value)])
      redactor.learn({ kind, value: secret, variable: anybodysVariable[kind] })
  }
  return redactor
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Tokens and client secrets that an entry sends or is given. */
function credentialsIn({ request, response }: JsonObject): { readonly kind: SecretKind; readonly value: string }[] {
  const sent = isObject(request) ? request : {}
  const got = isObject(response) ? contentOf(response) : null
  const authorization = pairsIn(sent)
    .filter(([name]) => name === 'authorization')
    .map(([, value]) => value)
  const texts = [isObject(sent.postData) ? textOf(sent.postData.text) : '', got === null ? '' : got.toString()]
  const params =
    isObject(sent.postData) && Array.isArray(sent.postData.params) ? sent.postData.params.filter(isObject) : []
  const find = (pattern: RegExp): string[] =>
    texts.flatMap(text => [...text.matchAll(pattern)].map(match => match[1] ?? ''))
  return [
    ...authorization.map(value => ({
      kind: /^basic /i.test(value) ? ('client-secret' as const) : ('access-token' as const),
      value: value.replace(/^\w+ +/, ''),
    })),
    ...find(/"access_token"\s*:\s*"([^"]+)"/g).map(value => ({ kind: 'access-token' as const, value })),
    ...find(/(?:\bclient_secret=|"client_secret"\s*:\s*"|name="?client_secret"?\r?\n\r?\n)([^&"\r\n]+)/g).map(
      value => ({ kind: 'client-secret' as const, value }),
    ),
    ...params
      .filter(({ name }) => name === 'client_secret')
      .map(({ value }) => ({ kind: 'client-secret' as const, value: textOf(value) })),
  ]
}
