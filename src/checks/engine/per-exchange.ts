import type { Judged } from './check.js'

/** What is found out of an exchange by one check serves the others too: it is looked for once, and only when asked for. */
export function perExchange<T>(look: (judged: Judged) => T): (judged: Judged) => T {
  return judged => {
    const known = judged.found.get(look) as { readonly value: T } | undefined
    if (known !== undefined) return known.value
    const value = look(judged)
    judged.found.set(look, { value })
    return value
  }
}
