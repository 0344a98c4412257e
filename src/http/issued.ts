import { isObject, tryParseJson } from '../json/index.js'
import type { Redactor } from '../redaction/index.js'
import type { RequestDraft } from './draft.js'
import { callers, credentialsOf, variablePrefix, type Target } from './target.js'
import type { WireRequest, WireResponse } from './wire.js'

/** A token that a token call gave out, in the clear; it never stands in a record. */
export interface Issued {
  readonly token: string
  /** Seconds. */
  readonly expiresIn: number | undefined
}

/** A token in an answer that is no JSON. */
const LOOSE_TOKEN = /access_token["']?\s*[=:]\s*["']?([^"'&\s,}]+)/

/** The variable that stands for the tokens of whoever asked. */
function variableFor(request: WireRequest, target: Target): string {
  const caller = callers.find(one => {
    const credentials = credentialsOf(target, one)
    return credentials !== undefined && request.body?.includes(credentials.clientSecret) === true
  })
  return `$${variablePrefix[caller ?? 'admin']}TOKEN`
}

/** Reads what a token call gave out, and makes a secret of it before anything is recorded. */
export function readIssued(
  draft: RequestDraft,
  request: WireRequest,
  response: WireResponse,
  target: Target,
  redactor: Redactor,
): Issued | undefined {
  if (draft.operation.action !== 'token') return undefined
  const variable = variableFor(request, target)
  const text = response.bytes.toString()
  const body = tryParseJson(text)
  const value = isObject(body) ? body['access_token'] : LOOSE_TOKEN.exec(text)?.[1]
  const refresh = isObject(body) ? body['refresh_token'] : undefined
  if (typeof refresh === 'string') redactor.learn({ kind: 'access-token', variable, value: refresh })
  if (typeof value !== 'string' || value === '') return undefined
  redactor.learn({ kind: 'access-token', variable, value })
  const life = isObject(body) ? Number(body['expires_in']) : NaN
  return { token: value, expiresIn: Number.isFinite(life) && life > 0 ? life : undefined }
}
