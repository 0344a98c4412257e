/** A certain order of two texts. */
type Certain = -1 | 0 | 1

/**
 * How two texts stand to each other in every collation that ignores letter case, or undefined where collations differ
 * (LIST-10). They may skip blanks and punctuation, put accented letters anywhere and read digits as numbers.
 * Counts in UTF-16 units: half a character is as uncertain as a whole one beyond ASCII.
 */
export function certainOrder(a: string, b: string): Certain | undefined {
  const index = firstUnlike(a, b)
  const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)]
  if (Number.isNaN(x) && Number.isNaN(y)) return 0
  if (Number.isNaN(x)) return isPlain(y) ? -1 : undefined
  if (Number.isNaN(y)) return isPlain(x) ? 1 : undefined
  const [behindX, behindY] = [a.charCodeAt(index + 1), b.charCodeAt(index + 1)]
  // a mark behind a letter may make it another letter
  if (!isPlain(x) || !isPlain(y) || behindX >= 0x80 || behindY >= 0x80) return undefined
  // "a12" and "a1b": one number or a digit and a letter?
  if (isDigit(a.charCodeAt(index - 1)) && (isDigit(x) || isDigit(y))) return undefined
  if (isDigit(x) && isDigit(y) && (isDigit(behindX) || isDigit(behindY))) return undefined
  return lower(x) < lower(y) ? -1 : 1
}

/** Would an order that minds letter case put two texts the other way round than this certain order? */
export function caseTurnsIt(a: string, b: string, order = certainOrder(a, b)): boolean {
  return order !== undefined && order !== 0 && (a < b ? -1 : 1) !== order
}

/** The index of the first character that differs, letter case apart. */
function firstUnlike(a: string, b: string): number {
  let index = 0
  while (index < a.length && lower(a.charCodeAt(index)) === lower(b.charCodeAt(index))) index++
  return index
}

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const lower = (unit: number): number => (isCapital(unit) ? unit + 32 : unit)
const isPlain = (unit: number): boolean => isDigit(unit) || isCapital(unit) || (unit >= 97 && unit <= 122)
