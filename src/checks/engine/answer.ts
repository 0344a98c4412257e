import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { perExchange, type CheckContext } from './check.js'
import { isHandledLater } from './request.js'

/** Statuses whose body may be anything: a gateway or the parser in front of the application wrote it. */
const FOREIGN_BODY = [413, 414, 431, 502, 503, 504]
/** What a bulk request may be answered with that is carried out later, in words of the target's own (BULK-6). */
const ACCEPTED = 202
/** Characters of a body that a finding quotes. */
const QUOTED = 80

export function isSuccess({ status }: CheckContext): boolean {
  return status >= 200 && status < 300
}

/** A client error that the application itself told, in a body that the rules have a say in. */
export function isClientError(context: CheckContext): boolean {
  return isRefusal(context) && !FOREIGN_BODY.includes(context.status) && !isCompanyRefusal(context)
}

/** A body was sent, by the application itself, and the rules have a say in it. */
export function bearsBody(context: CheckContext): boolean {
  const { exchange, status } = context
  if ((exchange.response?.bytes.length ?? 0) === 0 || FOREIGN_BODY.includes(status)) return false
  return !isCompanyRefusal(context) && !(status === ACCEPTED && isHandledLater(context))
}

const isRefusal = ({ status }: CheckContext): boolean => status >= 400 && status < 500

/**
 * The refusal of a call that leaves out its company: nobody has recorded what the live API says then, so its body is
 * not judged (AUTH-6).
 */
const isCompanyRefusal = perExchange((context): boolean => {
  const { exchange, operation, query } = context
  if (!isRefusal(context) || exchange.unknown?.includes('request') === true) return false
  // a record without any header says nothing of this one
  const { headers } = exchange.request
  const headersKnown = Object.keys(headers).length > 0
  return operation.parameters.some(({ name, in: location, required }) => {
    if (!required || !COMPANY_NAMES.has(name.toLowerCase())) return false
    if (location === 'header') return headersKnown && headers[name.toLowerCase()] === undefined
    return location === 'query' && !query.some(([key, value]) => key === name && /^\d+$/.test(value))
  })
})

/** How calls name their company, in a header or in the query. */
const COMPANY_NAMES: ReadonlySet<string> = new Set(['procore-company-id', 'company_id'])

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
