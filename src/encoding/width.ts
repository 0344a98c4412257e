import { eastAsianWidth } from 'get-east-asian-width'

const NO_WIDTH = /^\p{M}$/u
// eslint-disable-next-line no-control-regex -- the codes of colours begin with one
const PIECES = /\u001b\[[\d;]*m|[\s\S]/gu

/** How many columns a terminal gives to a character that shows. */
export function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300) return 1
  return NO_WIDTH.test(character) ? 0 : eastAsianWidth(code)
}

/** How many columns a terminal gives to a text in which everything shows; codes of colours take none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const [piece] of text.matchAll(PIECES)) columns += piece.startsWith('\u001b') ? 0 : widthOf(piece)
  return columns
}

/** The text with line ends where the next word does not fit; lines after the first begin with `hang` blanks. */
export function wrap(text: string, columns: number, hang: number): string {
  const indent = /^ */.exec(text)?.[0] ?? ''
  const [first = '', ...words] = text.slice(indent.length).split(' ')
  let out = indent + first
  let used = columnsOf(out)
  for (const word of words) {
    const width = columnsOf(word)
    const fits = used + 1 + width <= columns
    out += (fits ? ' ' : `\n${' '.repeat(hang)}`) + word
    used = fits ? used + 1 + width : hang + width
  }
  return out
}
