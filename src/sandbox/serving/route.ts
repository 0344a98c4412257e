import type { Catalogue, PathMatch } from '../../catalogue/index.js'
import { tokenHandlers } from '../operations/index.js'

/** The operation that a method and a path call; null where there is none. */
export type Router = (method: string, path: string) => PathMatch | null

const MAX_ROUTES = 1000

/** Looks up a method and path only once: callers come back to the same few. */
export function cachedRouter(catalogue: Catalogue): Router {
  const cache = new Map<string, PathMatch | null>()
  return (method, path) => {
    const key = `${method} ${path}`
    const known = cache.get(key)
    if (known !== undefined) return known
    const found = find(catalogue, method, path)
    if (cache.size >= MAX_ROUTES) cache.clear()
    cache.set(key, found)
    return found
  }
}

/** Token endpoints, which the vendor's guide writes with a slash at the end, are found so too. */
function find(catalogue: Catalogue, method: string, path: string): PathMatch | null {
  const found = catalogue.matchPath(method, path)
  if (found !== null || !path.endsWith('/')) return found ?? catalogue.matchOutside(method, path)
  const bare = path.slice(0, -1)
  const token = catalogue.matchPath(method, bare)
  return token !== null && token.operation.action in tokenHandlers ? token : null
}
