import { endOfString, tryParseJson } from '../json/index.js'

/** A multipart part as records keep it: a text with its value, a file with its size instead of its bytes. */
export type FormPart =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly filename: string; readonly contentType: string; readonly size: number }

const PLAIN_NAME = /^[\w[\]-]+$/
const FILE = /^ (\S+) (\d{1,15}) bytes$/

const writeName = (name: string): string => (PLAIN_NAME.test(name) ? name : JSON.stringify(name))

/**
 * The readable rendering of a multipart body, one part a line: `user[city]="Tromsø"`, and for a file
 * `user[avatar]=@"me.png" image/png 68 bytes`. `readParts` is its inverse.
 */
export function writeParts(parts: readonly FormPart[]): string {
  return parts
    .map(
      part =>
        `${writeName(part.name)}=${
          'value' in part
            ? JSON.stringify(part.value)
            : `@${JSON.stringify(part.filename)} ${part.contentType} ${part.size} bytes`
        }`,
    )
    .join('\n')
}

/** The parts of such a rendering, or null where the text is none. */
export function readParts(text: string): FormPart[] | null {
  if (text === '') return []
  const parts = text.split('\n').map(readPart)
  return parts.every(part => part !== null) ? parts : null
}

function readPart(line: string): FormPart | null {
  const isQuoted = line.startsWith('"')
  const nameEnd = isQuoted ? endOfString(line, 0) : line.indexOf('=')
  const name = isQuoted ? textIn(line.slice(0, nameEnd)) : line.slice(0, Math.max(0, nameEnd))
  if (name === null || (name === '' && !isQuoted) || line[nameEnd] !== '=') return null
  const content = line.slice(nameEnd + 1)
  if (!content.startsWith('@')) {
    const value = textIn(content)
    return value === null ? null : { name, value }
  }
  const fileEnd = endOfString(content, 1)
  const filename = textIn(content.slice(1, fileEnd))
  const [, contentType, size] = FILE.exec(content.slice(fileEnd)) ?? []
  return filename === null || contentType === undefined ? null : { name, filename, contentType, size: Number(size) }
}

/** The text that a string of JSON holds; null where it is none. */
function textIn(json: string): string | null {
  const value = json.startsWith('"') ? tryParseJson(json) : undefined
  return typeof value === 'string' ? value : null
}
