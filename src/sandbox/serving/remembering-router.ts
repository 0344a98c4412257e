import type { Result, Router } from 'hono/router'

const MOST = 1000

/** A router that looks up a path only once: callers come back to the same few. */
export function remembering<T>(router: Router<T>): Router<T> {
  const known = new Map<string, Result<T>>()
  return {
    name: router.name,
    add(method, path, handler) {
      known.clear()
      router.add(method, path, handler)
    },
    match(method, path) {
      const key = `${method} ${path}`
      const before = known.get(key)
      if (before !== undefined) return before
      const found = router.match(method, path)
      if (known.size >= MOST) known.clear()
      known.set(key, found)
      return found
    },
  }
}
