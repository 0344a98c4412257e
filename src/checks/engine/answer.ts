import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { CheckContext } from './check.js'

/** Statuses whose body may be anything: a gateway or the parser in front of the application wrote it. */
const FOREIGN_BODY = [413, 414, 431, 502, 503, 504]
/** Characters of a body that a finding quotes. */
const QUOTED = 80

export function isSuccess({ status }: CheckContext): boolean {
  return status >= 200 && status < 300
}

/** A client error that the application itself told. */
export function isClientError({ status }: CheckContext): boolean {
  return status >= 400 && status < 500 && !FOREIGN_BODY.includes(status)
}

/** A body was sent, by the application itself. */
export function bearsBody({ exchange, status }: CheckContext): boolean {
  return (exchange.response?.bytes.length ?? 0) > 0 && !FOREIGN_BODY.includes(status)
}

/** The body; null where it is no JSON object. */
export function objectIn({ body }: CheckContext): JsonObject | null {
  return body.ok && isObject(body.value) ? body.value : null
}

/** The body; null where it is no JSON list. */
export function listIn({ body }: CheckContext): readonly Json[] | null {
  return body.ok && Array.isArray(body.value) ? body.value : null
}

/** How the body begins, whatever it is. */
export function beginningOf({ exchange }: CheckContext): string {
  return (exchange.response?.text ?? '').slice(0, QUOTED)
}
