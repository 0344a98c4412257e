/** Texts that are kept at most. */
const KEPT = 10_000

/** A question about a text, asked once for each: the same users come back in one answer after the other. */
export function memoize<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found.value
    if (known.size >= KEPT) known.clear()
    const value = look(text)
    known.set(text, { value })
    return value
  }
}
