import type { Operation } from './operation.js'

export interface PathMatch {
  readonly operation: Operation
  /** Path parameters, decoded: `{ company_id: '7', id: '12' }`. */
  readonly params: Readonly<Record<string, string>>
}

const isParameter = (segment: string): boolean => segment.startsWith('{')

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function paramsOf(template: string, segments: readonly string[]): Record<string, string> | null {
  const wanted = template.split('/')
  if (wanted.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const segment = segments[index] ?? ''
    if (isParameter(part) && segment !== '') params[part.slice(1, -1)] = decode(segment)
    else if (part !== segment) return null
  }
  return params
}

/** Literal segments before `{id}`, from the left on. */
function byLiterals(a: PathMatch, b: PathMatch): number {
  const [left, right] = [a, b].map(({ operation }) =>
    operation.path
      .split('/')
      .map(part => (isParameter(part) ? '1' : '0'))
      .join(''),
  ) as [string, string]
  return left < right ? -1 : 1
}

/** The operation that a method and a path (no query) call, or null. Where several fit, literal segments win. */
export function matchPath(operations: readonly Operation[], method: string, pathname: string): PathMatch | null {
  const segments = pathname.split('/')
  const found = operations.flatMap(operation => {
    const params = operation.method === method.toUpperCase() ? paramsOf(operation.path, segments) : null
    return params === null ? [] : [{ operation, params }]
  })
  return found.sort(byLiterals)[0] ?? null
}
