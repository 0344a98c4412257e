import type { Judged } from '../engine/check.js'

/** Statuses whose body may be anything: a gateway or the parser in front of the application wrote it. */
const FOREIGN_BODY = [413, 414, 431, 502, 503, 504]

/** A body was sent, by the application itself. */
export function bearsBody({ exchange, status }: Judged): boolean {
  return (exchange.response?.bytes.length ?? 0) > 0 && !FOREIGN_BODY.includes(status)
}

/** A client error that the application itself told. */
export function isError({ status }: Judged): boolean {
  return status >= 400 && status < 500 && !FOREIGN_BODY.includes(status)
}
