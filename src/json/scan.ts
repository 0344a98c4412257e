import type { Slices } from '../slices.js'

/** Arrays and objects within each other: more than any client reads (Ruby 100, Python 1,000, PHP 512). */
export const DEEPEST = 512
/** Characters after which the scan may rest. */
const STRETCH = 256 * 1024
/** A whole number of fewer digits is a safe one. */
export const LONG = 16
/** Longer numbers are no ids: to read one as a bigint takes longer than it is long. */
export const MOST_DIGITS = 1024

/** A JSON text is beyond what is read: it nests too deep, or holds too much. Its message says which, and how much. */
export class JsonLimitError extends SyntaxError {
  constructor(message: string) {
    super(message)
    this.name = 'JsonLimitError'
  }
}

/** What a JSON text is like, told without reading its values. Only of a sound text is it true. */
export interface TextShape {
  /** Does it hold a number of sixteen digits or more, which a double may round? */
  readonly long: boolean
  /** Where the arrays and objects begin whose text is longer than a piece. */
  readonly large: ReadonlySet<number>
}

export interface ScanLimits {
  /** Characters that are read at once. */
  readonly piece: number
  /** Values, the root and all that is in it. */
  readonly mostValues: number
  /** Members of one object. */
  readonly mostMembers: number
}

/**
 * Goes through a JSON text once.
 * @throws JsonLimitError where it nests too deep or holds too much.
 */
export function* scanJson(text: string, { piece, mostValues, mostMembers }: ScanLimits): Slices<TextShape> {
  const open: number[] = []
  /** Commas in each array and object that is open. */
  const commas: number[] = []
  const large = new Set<number>()
  let long = false
  let values = 1
  let digits = 0
  let rest = STRETCH
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit >= 48 && unit <= 57) digits += 1
    else if (digits > 0) {
      long ||= isLong(digits)
      digits = 0
    }
    switch (unit) {
      case 34: // "
        i = endOfString(text, i) - 1
        break
      case 44: // ,
        values += 1
        commas[open.length - 1] = (commas[open.length - 1] ?? 0) + 1
        break
      case 91: // [
      case 123: // {
        // its first member, unless it has none
        if (!isClosing(text.charCodeAt(i + 1))) values += 1
        open.push(i)
        commas[open.length - 1] = 0
        if (open.length > DEEPEST) throw new JsonLimitError(`it nests deeper than ${DEEPEST} levels`)
        break
      case 93: // ]
      case 125: {
        // }
        if (unit === 125 && (commas[open.length - 1] ?? 0) >= mostMembers)
          throw new JsonLimitError(`one of its objects has more than ${mostMembers} members`)
        const start = open.pop() ?? 0
        if (i - start > piece) large.add(start)
        break
      }
    }
    if (i >= rest) {
      if (values > mostValues) break
      rest = i + STRETCH
      yield
    }
  }
  if (values > mostValues) throw new JsonLimitError(`it holds more than ${mostValues} values`)
  return { long: long || isLong(digits), large }
}

const isClosing = (unit: number): boolean => unit === 93 || unit === 125
const isLong = (digits: number): boolean => digits >= LONG && digits <= MOST_DIGITS

/** The index behind the closing quote of the string that begins at `start`; the end of the text if it is not closed. */
export function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slash = quote
    while (text.charCodeAt(slash - 1) === 92) slash--
    if ((quote - slash) % 2 === 0) return quote + 1
  }
  return text.length
}
