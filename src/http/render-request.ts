import { encodeBody } from './body-encoding.js'
import { acceptEncoding } from './dispatch.js'
import { ForeignOriginError } from './errors.js'
import { type RequestDraft, isTokenOperation, methodOf } from './request-draft.js'
import type { Target } from './target.js'
import type { WireRequest } from './wire.js'

interface RequestUrl {
  readonly origin: string
  /** Path and query, percent-encoded. */
  readonly path: string
}

/** What no request line can hold is percent-encoded; everything else stays as it was written, dots and slashes too. */
const asciiOnly = (path: string): string => path.replace(/[^\x21-\x7e]+/gu, encode)

/** Half a surrogate pair has no percent form: it travels as U+FFFD. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))

function queryOf(draft: RequestDraft, company: string | null): string {
  const { operation, query = [] } = draft
  const named = operation.companyIn === 'query' && company !== null && !isTokenOperation(operation)
  const pairs = named ? [['company_id', company] as const, ...query] : query
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`
}

/**
 * Where a draft goes. The company stands in path or query, as the operation has it.
 * @throws ForeignOriginError where `draft.url` names another origin; Error where a path parameter is missing.
 */
function urlOf(draft: RequestDraft, target: Target): RequestUrl {
  const home = new URL(isTokenOperation(draft.operation) ? target.loginUrl : target.apiUrl).origin
  // The API host answers token calls as well as the login host.
  if (draft.url !== undefined) return overriddenUrl(draft.url, [home, new URL(target.apiUrl).origin])
  const company = draft.companyParam === undefined ? target.companyId : draft.companyParam
  const params: Readonly<Record<string, string>> = { company_id: company ?? target.companyId, ...draft.path }
  const path = draft.operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${draft.operation.id} needs the path parameter ${name}`)
    return encode(value)
  })
  return { origin: home, path: path + queryOf(draft, company) }
}

/** A path stays with the first origin; an absolute URL must be of one of them. */
function overriddenUrl(url: string, origins: readonly [string, ...string[]]): RequestUrl {
  if (url.startsWith('/')) {
    // Two slashes, or a slash and a backslash, would begin another host where a URL parser reads them.
    if (/^\/[/\\]/.test(url)) throw new ForeignOriginError(url)
    return { origin: origins[0], path: asciiOnly(url) }
  }
  if (!URL.canParse(url)) throw new ForeignOriginError(url)
  const { origin, pathname, search, username, password } = new URL(url)
  if (!origins.includes(origin) || username !== '' || password !== '') throw new ForeignOriginError(url)
  return { origin, path: pathname + search }
}

/**
 * A draft as it goes over the wire. `authorization` is the whole header, null for none.
 * @throws ForeignOriginError where it would leave the target.
 */
export function renderRequest(draft: RequestDraft, target: Target, authorization: string | null): WireRequest {
  const body = draft.body === undefined ? null : encodeBody(draft.body)
  const company = draft.companyHeader === undefined ? target.companyId : draft.companyHeader
  const headers: Record<string, string | null> = {
    accept: 'application/json',
    'accept-encoding': acceptEncoding,
    'user-agent': 'asbuilt',
    authorization,
    'procore-company-id': isTokenOperation(draft.operation) && draft.companyHeader === undefined ? null : company,
    'content-type': body?.contentType ?? null,
  }
  for (const [name, value] of Object.entries(draft.headers ?? {})) headers[name.toLowerCase()] = value
  return {
    ...urlOf(draft, target),
    method: methodOf(draft),
    headers: Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null)),
    body: body?.bytes ?? null,
    readable: body?.readable ?? null,
  }
}
