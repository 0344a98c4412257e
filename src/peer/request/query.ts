/** A query string in wire order. `raw` is the pair as it stood, for links; `broken` where it could not be decoded. */
export interface QueryPair {
  readonly name: string
  readonly value: string
  readonly raw: string
  readonly broken: boolean
}

/** Percent-decoding; undefined where it is malformed or no UTF-8. */
export function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

export function readQuery(text: string): readonly QueryPair[] {
  return text
    .split('&')
    .filter(raw => raw !== '')
    .map(raw => {
      const at = raw.indexOf('=')
      const [left, right] = at < 0 ? [raw, ''] : [raw.slice(0, at), raw.slice(at + 1)]
      const name = decode(left.replaceAll('+', ' '))
      const value = decode(right.replaceAll('+', ' '))
      const broken = name === undefined || value === undefined || name.includes('\0') || value.includes('\0')
      return { name: name ?? left, value: value ?? right, raw, broken }
    })
}

/** The last value of a name that is not empty. */
export function valueOf(query: readonly QueryPair[], name: string): string | undefined {
  const value = query.findLast(pair => pair.name === name)?.value
  return value === '' ? undefined : value
}

export const valuesOf = (query: readonly QueryPair[], name: string): readonly string[] =>
  query.filter(pair => pair.name === name && pair.value !== '').map(pair => pair.value)

/** A positive id of at most 2^63-1 in plain digits. */
export function readId(text: string | undefined): bigint | undefined {
  if (text === undefined || !/^[1-9]\d{0,18}$/.test(text)) return undefined
  const id = BigInt(text)
  return id <= 9_223_372_036_854_775_807n ? id : undefined
}
