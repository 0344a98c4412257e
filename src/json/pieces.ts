import type { Slices } from '../slices.js'
import { endOfString } from './scan.js'
import type { Json, JsonObject } from './value.js'

/** An array or object too long to be read at once; its members are put in as they are read. */
interface Frame {
  readonly value: Json[] | JsonObject
  /** The sign that closes it. */
  readonly close: ']' | '}'
}

export interface PieceOptions {
  /** Characters of members that are read together, at least. */
  readonly piece: number
  /** Where the arrays and objects begin that are taken apart (`scanJson`). */
  readonly large: ReadonlySet<number>
  /** Reads a text that is not taken apart. */
  readonly parse: (text: string) => Json
}

const blankFrom = (text: string, from: number): number => {
  let i = from
  while (i < text.length && ' \t\n\r'.includes(text.charAt(i))) i += 1
  return i
}
const isBlank = (text: string): boolean => blankFrom(text, 0) === text.length

function unexpected(text: string, at: number): SyntaxError {
  return new SyntaxError(
    at >= text.length ? 'Unexpected end of JSON input' : `Unexpected token '${text.charAt(at)}' at position ${at}`,
  )
}

/**
 * Reads a long JSON text piece by piece, and may rest after each: what is large is taken apart at its commas, what is
 * not is read as it stands. A loop and no recursion: it costs no more than the text is long.
 * @throws SyntaxError where the text is no JSON.
 */
export function* parsePieces(text: string, { piece, large, parse }: PieceOptions): Slices<Json> {
  const start = blankFrom(text, 0)
  if (!large.has(start)) return parse(text)
  const open: Frame[] = []
  let root: Json = null
  /** Where the members begin that are not read yet, and the last comma among them. */
  let from = start
  let comma = -1
  /** Behind a large member nothing may stand but a comma or the end. */
  let isBehindLarge = false
  /** Behind a comma another member must come. */
  let isBehindComma = false
  /** Brackets of small members that are open. */
  let depth = 0

  const enter = (at: number): void => {
    const frame: Frame = text[at] === '[' ? { value: [], close: ']' } : { value: {}, close: '}' }
    const parent = open.at(-1)
    if (parent === undefined) root = frame.value
    else {
      if (isBehindLarge || (comma >= 0 && isBlank(text.slice(from, comma)))) throw unexpected(text, at)
      if (comma >= 0) read(parent, comma)
      const before = text.slice(comma >= 0 ? comma + 1 : from, at)
      if (Array.isArray(parent.value)) {
        if (!isBlank(before)) throw unexpected(text, at)
        parent.value.push(frame.value)
      } else putAll(parent.value, parse(`{${before}0}`) as JsonObject, frame.value)
    }
    open.push(frame)
    from = at + 1
    comma = -1
    isBehindLarge = isBehindComma = false
  }

  /** Reads the members up to `to`, which go into the innermost frame. */
  const read = ({ value }: Frame, to: number): void => {
    const members = text.slice(from, to)
    if (Array.isArray(value)) for (const item of parse(`[${members}]`) as Json[]) value.push(item)
    else putAll(value, parse(`{${members}}`) as JsonObject)
  }

  for (let i = start; i < text.length; i += 1) {
    const sign = text[i]
    const frame = open.at(-1)
    if (sign === '"') i = endOfString(text, i) - 1
    else if (sign === '[' || sign === '{') {
      if (depth === 0 && large.has(i)) enter(i)
      else depth += 1
    } else if (frame === undefined) throw unexpected(text, i)
    else if ((sign === ']' || sign === '}') && depth > 0) depth -= 1
    else if (sign === frame.close) {
      if (isBehindLarge ? !isBlank(text.slice(from, i)) : isBehindComma && isBlank(text.slice(from, i)))
        throw unexpected(text, i)
      if (!isBehindLarge) read(frame, i)
      open.pop()
      if (open.length === 0) {
        const end = blankFrom(text, i + 1)
        if (end < text.length) throw unexpected(text, end)
        return root
      }
      from = i + 1
      comma = -1
      isBehindLarge = true
    } else if (sign === ']' || sign === '}') throw unexpected(text, i)
    else if (sign === ',' && depth === 0) {
      comma = i
      if (!isBehindLarge && i - from < piece) continue
      if (isBehindLarge ? !isBlank(text.slice(from, i)) : isBlank(text.slice(from, i))) throw unexpected(text, i)
      if (!isBehindLarge) read(frame, i)
      from = i + 1
      comma = -1
      isBehindLarge = false
      isBehindComma = true
      yield
    }
  }
  throw unexpected(text, text.length)
}

/** Puts members in as `JSON.parse` does, `__proto__` among them; with a value, each gets that one. */
function putAll(target: JsonObject, members: JsonObject, value?: Json): void {
  for (const key of Object.keys(members))
    if (key === '__proto__')
      Object.defineProperty(target, key, {
        value: value ?? members[key],
        configurable: true,
        enumerable: true,
        writable: true,
      })
    else target[key] = value ?? (members[key] as Json)
}
