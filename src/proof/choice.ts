/** A whole number of a command line. @throws Error where the text is none, or below the least one. */
export function wholeNumber(text: string, what: string, least = 0): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN
  if (Number.isSafeInteger(number) && number >= least) return number
  throw new Error(`${what} ${text}: a whole number from ${least} was expected`)
}

/** Those of the names that were asked for; all where none were. @throws Error where one is unknown. */
export function named(known: readonly string[], wanted: string | undefined, what: string): readonly string[] {
  if (wanted === undefined) return known
  const names = wanted.split(',').map(name => name.trim())
  const unknown = names.filter(name => !known.includes(name))
  if (unknown.length > 0) throw new Error(`no ${what} is called ${unknown.join(', ')}`)
  return known.filter(name => names.includes(name))
}

/** The I-th of N shares, `2/4`, dealt out in turn. @throws Error where there is no such share. */
export function share<T>(all: readonly T[], text: string): readonly T[] {
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/.exec(text) ?? []
  const [i, n] = [Number(index), Number(count)]
  if (index === '' || i < 1 || i > n) throw new Error(`--sample ${text}: I/N with I from 1 to N was expected`)
  return all.filter((_, place) => place % n === i - 1)
}
