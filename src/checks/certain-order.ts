/**
 * How two texts stand to each other in every collation that ignores letter case: -1, 0, 1, or undefined where collations
 * differ (LIST-10). They may skip blanks and punctuation, put accented letters anywhere and read digits as numbers.
 */
export function certainOrder(a: string, b: string): -1 | 0 | 1 | undefined {
  const [left, right] = [[...a], [...b]]
  const differing = left.findIndex((character, i) => !sameButCase(character, right[i]))
  const place = differing < 0 ? left.length : differing
  const [x, y] = [left[place], right[place]]
  if (x === undefined && y === undefined) return 0
  if (x === undefined) return isPlain(y) ? -1 : undefined
  if (y === undefined) return isPlain(x) ? 1 : undefined
  if (!isPlain(x) || !isPlain(y) || !isAscii(left[place + 1]) || !isAscii(right[place + 1])) return undefined
  // "a12" and "a1b": one number or a digit and a letter?
  if (isDigit(left[place - 1]) && (isDigit(x) || isDigit(y))) return undefined
  if (isDigit(x) && isDigit(y) && (isDigit(left[place + 1]) || isDigit(right[place + 1]))) return undefined
  return x.toLowerCase() < y.toLowerCase() ? -1 : 1
}

/** Would an order that minds letter case put these two the other way round? */
export function caseTurnsIt(a: string, b: string): boolean {
  const order = certainOrder(a, b)
  return order !== undefined && order !== 0 && (a < b ? -1 : 1) !== order
}

const lower = (character: string): string => (/[A-Z]/.test(character) ? character.toLowerCase() : character)
const sameButCase = (x: string, y: string | undefined): boolean => y !== undefined && lower(x) === lower(y)
const isPlain = (character: string | undefined): boolean => character !== undefined && /^[A-Za-z0-9]$/.test(character)
const isDigit = (character: string | undefined): boolean => character !== undefined && /^[0-9]$/.test(character)
/** A mark behind a letter may make it another letter. */
const isAscii = (character: string | undefined): boolean => character === undefined || character < '\u0080'
