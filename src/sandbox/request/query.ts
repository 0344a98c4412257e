/** A query string, read pair by pair. */
export interface Query {
  /** Pairs in wire order, decoded. A pair that cannot be decoded stands as it was sent. */
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** The same pairs as sent. */
  readonly raw: readonly string[]
  /** false where an escape is malformed or spells no UTF-8. */
  readonly wellFormed: boolean
}

const NONE: Query = { pairs: [], raw: [], wellFormed: true }

export function parseQuery(search: string): Query {
  if (search === '') return NONE
  const raw = search
    .replace(/^\?/, '')
    .split('&')
    .filter(pair => pair !== '')
  let wellFormed = true
  const decode = (text: string): string => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '))
    } catch {
      wellFormed = false
      return text
    }
  }
  const pairs = raw.map(pair => {
    const at = pair.indexOf('=')
    return at < 0 ? ([decode(pair), ''] as const) : ([decode(pair.slice(0, at)), decode(pair.slice(at + 1))] as const)
  })
  return { pairs, raw, wellFormed }
}

/** The last value of a name, or undefined. */
export function valueOf(query: Query, name: string): string | undefined {
  return query.pairs.findLast(([key]) => key === name)?.[1]
}

/** Every value of a name, and of the same name with `[]` behind it. */
export function valuesOf(query: Query, name: string): readonly string[] {
  return query.pairs.filter(([key]) => key === name || key === `${name}[]`).map(([, value]) => value)
}
