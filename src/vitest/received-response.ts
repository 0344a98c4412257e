import { stringifyJson } from '../json/index.js'

/** A response as tests hold it: what was received, and what is known of it. */
export interface ReceivedResponse {
  readonly status: number
  readonly body: string
  /** `Name: value` each; absent where nobody knows them. */
  readonly headers?: readonly string[]
  /** Absolute; absent where nobody knows it. */
  readonly url?: string
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** A response of `fetch`, of any implementation. */
export function isFetchResponse(value: unknown): value is Response {
  return isFields(value) && typeof value['arrayBuffer'] === 'function' && typeof value['clone'] === 'function'
}

/**
 * Reads a response of `fetch`; whoever holds it can still read its body.
 * @throws TypeError where its body was read before.
 */
export async function readFetchResponse(response: Response): Promise<ReceivedResponse> {
  if (response.bodyUsed)
    throw new TypeError('the body of this response was read before: hold it against the rules first')
  return {
    status: response.status,
    body: await response.clone().text(),
    headers: [...response.headers].map(([name, value]) => `${name}: ${value}`),
    ...(URL.canParse(response.url) ? { url: response.url } : {}),
  }
}

/**
 * Reads a response of supertest or superagent, or a plain object with `status` and `body`, and where they are known
 * `headers` and `url`. A body that is no text is written as JSON.
 * @throws TypeError where it has no status.
 */
export function readResponse(value: unknown): ReceivedResponse {
  if (!isFields(value) || typeof value['status'] !== 'number')
    throw new TypeError('a response is one of fetch or supertest, or an object such as { status: 200, body, headers }')
  const { status, text, body, headers, url, request } = value
  const asked = url ?? (isFields(request) ? request['url'] : undefined)
  return {
    status,
    body: textOf(typeof text === 'string' ? text : body),
    ...(isFields(headers) ? { headers: headerLines(headers) } : {}),
    ...(typeof asked === 'string' && URL.canParse(asked) ? { url: asked } : {}),
  }
}

function textOf(body: unknown): string {
  if (body === undefined) return ''
  if (body instanceof Uint8Array) return Buffer.from(body).toString()
  return typeof body === 'string' ? body : stringifyJson(body)
}

function headerLines(headers: Fields): string[] {
  const pairs =
    typeof headers['entries'] === 'function' ? [...(headers as unknown as Headers)] : Object.entries(headers)
  return pairs.flatMap(([name, value]) => [value].flat().map(one => `${name}: ${String(one)}`))
}
