import { exitCodes, type Run } from '../../findings/index.js'
import type { Ended } from './child.js'

type Format = (text: string, ended: Ended) => readonly string[]

/** What is wrong with a report file, by the ending of its name; a format without an entry is not looked into. */
export const formats: Readonly<Record<string, Format>> = {
  json: runProblems,
  junit: xmlProblems,
  html: htmlProblems,
  markdown: textProblems,
}

/** A tag that hostile targets send and no report of ours has. */
const MARK = 'fuzzmark'
/** Longer than any report of a run as short as these: bytes. */
const MOST_BYTES = 64 * 1024 * 1024

/** Everything that is wrong with a file that a command wrote. */
export function reportProblems(name: string, text: string, ended: Ended): readonly string[] {
  const problems = formats[name.split('.').at(-1) ?? '']?.(text, ended) ?? []
  const long = text.length > MOST_BYTES ? [`${text.length} bytes`] : []
  return [...long, ...problems].map(problem => `${name}: ${problem}`)
}

function runProblems(text: string, { code }: Ended): readonly string[] {
  try {
    const { verdict, outcomes } = JSON.parse(text) as Pick<Run, 'verdict' | 'outcomes'>
    const told = code === null || code > 128 || exitCodes[verdict] === code
    return [
      ...(told ? [] : [`${verdict}, and exit code ${code}`]),
      ...outcomes
        .filter(({ status }) => status === 'errored')
        .slice(0, 3)
        .map(({ clause, detail = '' }) => `${clause} errored: ${firstLines(detail)}`),
    ]
  } catch (error) {
    return [`no run: ${(error as Error).message}`]
  }
}

/** Beginning of a text, on one line. */
export const firstLines = (text: string): string => text.trim().split('\n', 4).join(' | ').slice(0, 400)

/** Characters that move a cursor, or that XML may not hold. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/** What nobody may be shown: control characters, and lines that a log takes for a command. */
export function textProblems(text: string): readonly string[] {
  const control = CONTROL.exec(text)?.[0]
  const command = /^[^\S\n]*(?:::[a-z-]+.*::|##(?:vso)?\[).*/m.exec(text)?.[0]
  return [
    ...(control === undefined ? [] : [`holds the control character ${control.charCodeAt(0).toString(16)}`]),
    ...(command === undefined ? [] : [`has a line that is a command: ${command.slice(0, 80)}`]),
  ]
}

function htmlProblems(text: string): readonly string[] {
  const active = new RegExp(`<[^>]{0,200}${MARK}|(?:href|src)=["']?javascript:`, 'i').exec(text)?.[0]
  return active === undefined ? [] : [`lets the target's markup in: ${active.slice(0, 120)}`]
}

const ATTRIBUTE = /\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')/.source
const TOKEN = new RegExp(
  [
    /<\?[^?]*\?>/.source,
    /<!--(?:(?!--)[^])*-->/.source,
    /<!\[CDATA\[(?:(?!\]\]>)[^])*\]\]>/.source,
    `<(\\/?)([A-Za-z_][\\w.-]*)((?:${ATTRIBUTE})*)\\s*(\\/?)>`,
    /[^<]+/.source,
  ].join('|'),
  'y',
)
const REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/
const NO_CHARACTER =
  // eslint-disable-next-line no-control-regex -- characters that XML does not have are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0|x0|[0-8]|1[124-9]|2\d|3[01]|x1?[0-8bcefBCEF]);/

/** Is it well-formed, as any parser of XML 1.0 asks? */
function xmlProblems(text: string): readonly string[] {
  const odd = NO_CHARACTER.exec(text)
  if (odd !== null) return [`no XML: a character at ${odd.index}`]
  if (/\p{Surrogate}/u.test(text)) return ['no XML: half a character']
  const open: string[] = []
  TOKEN.lastIndex = 0
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text)
    if (found === null) return [`no XML at ${at}: ${text.slice(at, at + 60)}`]
    const [token, closing, name, attributes = '', empty] = found
    const isText = name === undefined && !token.startsWith('<')
    if (REFERENCE.test(isText ? token : attributes) || (isText && token.includes(']]>')))
      return [`no XML at ${at}: ${token.slice(0, 60)}`]
    if (name === undefined) continue
    if (closing === '/' ? open.pop() !== name : empty !== '/' && open.push(name) === 0)
      return [`no XML: </${name}> at ${at}`]
  }
  return open.length === 0 ? [] : [`no XML: ${open.join(', ')} not closed`]
}
