/** A link of a `Link` header: one for each relation, in lower case. */
export interface HeaderLink {
  readonly rel: string
  /** As it stands between the angle brackets. */
  readonly target: string
}

/** Links that are read; whoever pages has four. */
const MOST_LINKS = 100

/**
 * Reads a `Link` header (RFC 8288) from its beginning to its end, without a step back: it is as long as a target likes.
 * @returns its links, the first hundred; null where it cannot be read.
 */
export function readLinkHeader(value: string): readonly HeaderLink[] | null {
  const links: HeaderLink[] = []
  let i = skip(value, 0, ' \t,')
  while (i < value.length && links.length < MOST_LINKS) {
    const end = value[i] === '<' ? value.indexOf('>', i) : -1
    if (end < 0) return null
    const target = value.slice(i + 1, end)
    const parameters = readParameters(value, end + 1)
    if (parameters === null || parameters.rel === null) return null
    const relations = parameters.rel.slice(0, LONGEST_RELATION).toLowerCase().split(/[ \t]/)
    for (const rel of new Set(relations)) if (rel !== '') links.push({ rel, target })
    i = skip(value, parameters.end, ' \t,')
  }
  return links.slice(0, MOST_LINKS)
}

/** Characters of a relation that are read. */
const LONGEST_RELATION = 1024

interface Parameters {
  /** The first one counts. */
  readonly rel: string | null
  /** Where the comma stands behind them, or the end of the header. */
  readonly end: number
}

/** What follows a target: `; name=token` or `; name="text"`, as often as there is. */
function readParameters(value: string, from: number): Parameters | null {
  let rel: string | null = null
  let i = skip(value, from, ' \t')
  if (i < value.length && value[i] !== ';' && value[i] !== ',') return null
  while (i < value.length && value[i] !== ',') {
    const start = skip(value, i, ' \t;')
    i = until(value, start, ' \t;,=')
    const name = value.slice(start, i).toLowerCase()
    i = skip(value, i, ' \t')
    let text = ''
    if (value[i] === '=') {
      const content = skip(value, i + 1, ' \t')
      if (value[content] === '"') {
        const quoted = readQuoted(value, content + 1)
        text = quoted.text
        i = quoted.end
      } else {
        i = until(value, content, ';,"')
        text = value.slice(content, i).trim()
      }
    }
    if (name === 'rel') rel ??= text
    i = skip(value, i, ' \t')
  }
  return { rel, end: i }
}

/** A quoted text without its backslashes; one that is not closed goes on to the end. */
function readQuoted(value: string, from: number): { readonly text: string; readonly end: number } {
  let text = ''
  for (let i = from; i < value.length; i += 1) {
    if (value[i] === '"') return { text, end: i + 1 }
    if (value[i] === '\\') i += 1
    text += value[i] ?? ''
  }
  return { text, end: value.length }
}

function skip(text: string, from: number, signs: string): number {
  let i = from
  while (i < text.length && signs.includes(text.charAt(i))) i += 1
  return i
}

function until(text: string, from: number, signs: string): number {
  let i = from
  while (i < text.length && !signs.includes(text.charAt(i))) i += 1
  return i
}
