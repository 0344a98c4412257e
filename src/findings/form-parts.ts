/** A multipart part as records keep it: a text with its value, a file with its size instead of its bytes. */
export type FormPart =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly filename: string; readonly contentType: string; readonly size: number }

const PLAIN_NAME = /^[\w[\]-]+$/
const LINE = /^("(?:[^"\\]|\\.)*"|[^=]+)=(?:@("(?:[^"\\]|\\.)*") (\S+) (\d+) bytes|("(?:[^"\\]|\\.)*"))$/

const writeName = (name: string): string => (PLAIN_NAME.test(name) ? name : JSON.stringify(name))
const readName = (text: string): string => (text.startsWith('"') ? (JSON.parse(text) as string) : text)

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
  const [, name, filename, contentType, size, value] = LINE.exec(line) ?? []
  if (name === undefined) return null
  if (value !== undefined) return { name: readName(name), value: JSON.parse(value) as string }
  if (filename === undefined || contentType === undefined) return null
  return { name: readName(name), filename: JSON.parse(filename) as string, contentType, size: Number(size) }
}
