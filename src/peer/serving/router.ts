import { decode } from '../request/query.js'
import { HttpError } from './http-error.js'
import type { Route } from './call.js'
import { ROUTES } from './routes.js'

export interface Match {
  readonly route: Route
  /** Decoded; undefined where the path has none, '' where it cannot be decoded. */
  readonly companyId: string | undefined
  readonly id: string | undefined
}

const isParameter = (segment: string): boolean => segment.startsWith('{')
const literals = (route: Route): number => route.segments.filter(segment => !isParameter(segment)).length

/** Routes with the most fixed segments come first, so that `sync` is no id. */
const ORDERED: readonly Route[] = ROUTES.toSorted((a, b) => literals(b) - literals(a))

function fits(route: Route, segments: readonly string[]): boolean {
  return (
    route.segments.length === segments.length &&
    route.segments.every((wanted, i) => (isParameter(wanted) ? segments[i] !== '' : wanted === segments[i]))
  )
}

function parameter(route: Route, segments: readonly string[], name: string): string | undefined {
  const at = route.segments.indexOf(`{${name}}`)
  return at < 0 ? undefined : (decode(segments[at] ?? '') ?? '')
}

/** @throws HttpError 404 for a path that nobody serves, 405 for a method that it does not have (HTTP-11) */
export function findRoute(method: string, path: string): Match {
  const segments = path.split('/').slice(1)
  const fitting = ORDERED.filter(route => fits(route, segments))
  const route = fitting.find(candidate => candidate.method === method)
  if (route !== undefined)
    return { route, companyId: parameter(route, segments, 'company_id'), id: parameter(route, segments, 'id') }
  if (fitting.length === 0) throw new HttpError(404, { message: 'There is nothing at this address.' })
  const allowed = [...new Set(fitting.map(candidate => candidate.method))].join(', ')
  throw new HttpError(405, { message: 'This address does not take that method.' }, { Allow: allowed })
}
