import type { Catalogue, PathMatch } from '../../catalogue/index.js'

const MOST = 1000

/** Looks up a method and path only once: callers come back to the same few. */
export function routes(catalogue: Catalogue): (method: string, path: string) => PathMatch | null {
  const known = new Map<string, PathMatch | null>()
  return (method, path) => {
    const key = `${method} ${path}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = catalogue.matchPath(method, path)
    if (known.size >= MOST) known.clear()
    known.set(key, found)
    return found
  }
}
