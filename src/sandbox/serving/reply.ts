import { stringifyJson, type Json } from '../../json/index.js'

/** What the sandbox answers: the body is JSON already written, as text or as bytes, or the bytes of a file. */
export interface Reply {
  readonly status: number
  /** Names as they go over the wire. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' }

export function reply(status: number, body: Json, headers: Readonly<Record<string, string>> = {}): Reply {
  return replyBody(status, stringifyJson(body), headers)
}

/** A reply whose body is JSON already written, as text or as bytes. */
export function replyBody(status: number, body: Reply['body'], headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ...JSON_TYPE, ...headers }, body }
}

/** Field → messages: what a refusal for bad values says (HTTP-12). */
type ErrorMessages = Readonly<Record<string, readonly string[]>>

export function fieldErrors(status: 400 | 409, errors: ErrorMessages): Reply {
  return reply(status, { errors: errorsJson(errors) })
}

/** The same messages as JSON, own properties only. */
export function errorsJson(errors: ErrorMessages): Json {
  return Object.fromEntries(Object.entries(errors).map(([field, messages]) => [field, [...messages]]))
}

export const refusals = {
  invalidToken: () => reply(401, { error: 'Invalid Token' }),
  expiredToken: () => reply(401, { errors: 'Your access token has expired' }),
  missingCompany: (where: string) =>
    reply(400, { code: 'BAD_REQUEST', message: 'Missing Project or Company ID', reason: where }),
  badRequest: (message: string) => reply(400, { errors: [message] }),
  missingRoot: (root: string) => reply(400, { errors: [`param is missing or the value is empty or invalid: ${root}`] }),
  notConnected: () => reply(403, { errors: ['App is not connected to this company.'] }),
  notPermitted: () => reply(403, { errors: ['You do not have permission to perform this action.'] }),
  notFound: () => reply(404, { errors: 'Not Found' }),
  // whoever sends without end is not listened to any longer
  tooLarge: () => reply(413, { errors: ['The request body is too large.'] }, { Connection: 'close' }),
  misdirected: (host: string) =>
    reply(
      421,
      {
        errors: [
          `The sandbox is not called ${host.slice(0, 100)}. Call it by its address, or start it with --allow-host.`,
        ],
      },
      { Connection: 'close' },
    ),
  unsupported: (accepted: readonly string[]) =>
    reply(415, { errors: [`Content-Type must be one of: ${accepted.join(', ')}`] }),
  tooManyHeaders: () => reply(431, { errors: ['The request has too many header fields.'] }),
  overloaded: () => reply(503, { errors: 'Service Unavailable' }, { 'Retry-After': '1' }),
  limitReached: () => reply(429, { errors: 'Rate limit exceeded. Try again after the time in X-Rate-Limit-Reset.' }),
} as const
