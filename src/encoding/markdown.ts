import { createEncoder, Encoded, type Encoder } from './encoded.js'
import { visible } from './visible.js'

export type MarkdownText = Encoded<'markdown'>

/** A word of which no renderer makes anything else: letters, with the marks of a sentence around them. */
const WORD = /^[("“]?\p{L}[\p{L}\p{M}'’-]*[)"”]?[.,;:!?…]?$/u
const NUMBER = /^\(?\d{1,6}(?:[.,]\d{1,6})*[%,;:!?)]*\.?$/
const SENTENCE_MARK = /(?<=[\p{L}\p{N}"')\]}])[.,;:!?]$/u
const DASH = /^[–—…]$/
/** `12.` or `12)` where a block begins makes a list of it. */
const LIST_MARK = /^\d+[.)]$/
/** GitHub looks for a commit of that name. */
const COMMIT = /^[0-9a-f]{7,}$/

/**
 * Text for GitHub-flavoured Markdown. Words stay words; whatever could be markup, a link, a mention, an emoji, the
 * number of an issue or a formula becomes a code span, for within one nothing is looked for. (An entity or a backslash
 * would not do: GitHub finds mentions in the text that comes out.)
 */
export const gfm: Encoder<'markdown'> = createEncoder('markdown', prose)

function prose(text: string): string {
  const words = visible(text)
    .split(' ')
    .filter(word => word !== '')
  const out: string[] = []
  let risky: string[] = []
  const close = (): void => {
    if (risky.length > 0) out.push(spanOf(risky))
    risky = []
  }
  for (const [index, word] of words.entries()) {
    const plain = isPlain(word, index === 0)
    if (!plain) risky.push(word)
    if (plain || SENTENCE_MARK.test(word)) close()
    if (plain) out.push(word)
  }
  close()
  return out.join(' ')
}

/** Words that are no plain ones, as one span; the mark at the end of their sentence stands behind it. */
function spanOf(words: readonly string[]): string {
  const text = words.join(' ')
  const [mark = ''] = SENTENCE_MARK.exec(text) ?? []
  return span(text.slice(0, text.length - mark.length)) + mark
}

function isPlain(word: string, first: boolean): boolean {
  if (COMMIT.test(word) || (first && LIST_MARK.test(word))) return false
  return WORD.test(word) || NUMBER.test(word) || DASH.test(word)
}

/** Text in a code span. */
export function code(text: string): MarkdownText {
  return new Encoded('markdown', span(visible(text)))
}

/**
 * Backslashes before a bar stand outside: whether a table takes the bar for an escaped one is something that renderers
 * do not agree on, and within a span they could not be escaped themselves.
 */
function span(text: string): string {
  return text
    .split(/((?<!\\)\\+)(?=\|)/)
    .map((piece, i) => (i % 2 === 1 ? piece.replaceAll('\\', '\\\\') : fenced(piece)))
    .join('')
}

function fenced(text: string): string {
  if (text === '') return ''
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  // a renderer takes one blank off each end where both have one and there is more than blanks
  const blanks = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== ''
  const pad = text.startsWith('`') || text.endsWith('`') || blanks ? ' ' : ''
  return fence + pad + text + pad + fence
}

/** A row of a table; nothing in a cell ends it. */
export function tableRow(cells: readonly (MarkdownText | string)[]): MarkdownText {
  const written = cells.map(cell => gfm.text(cell).toString().replaceAll('|', '\\|'))
  return new Encoded('markdown', `| ${written.join(' | ')} |`)
}

/** The head of a table: its columns' names, and the rule below them. */
export function tableHead(names: readonly string[]): MarkdownText {
  return gfm.join([tableRow(names), new Encoded('markdown', `|${'---|'.repeat(names.length)}`)], '\n')
}
