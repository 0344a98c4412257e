import busboy from 'busboy'
import { Readable } from 'node:stream'

/** One part of a form: its name, and its text or the file that it is. */
export interface FormPart {
  readonly name: string
  readonly bytes: Buffer
  /** Present where the part came with a file name. */
  readonly file?: { readonly name: string; readonly contentType: string }
}

export type FormParts =
  { readonly ok: true; readonly parts: readonly FormPart[] } | { readonly ok: false; readonly message: string }

const LIMITS = { parts: 120_000, fields: 120_000, files: 120_000, fieldSize: 8 * 1024 * 1024, headerPairs: 50 }

/** Reads `multipart/form-data` or `application/x-www-form-urlencoded`; a broken one is told, never thrown. */
export function readParts(contentType: string, bytes: Buffer): Promise<FormParts> {
  return new Promise(resolve => {
    const parts: FormPart[] = []
    const broken = (): void => resolve({ ok: false, message: 'The body is not a valid form.' })
    try {
      const parser = busboy({ headers: { 'content-type': contentType }, limits: LIMITS, defParamCharset: 'utf8' })
      parser.on('field', (name, value) => parts.push({ name: name ?? '', bytes: Buffer.from(value, 'utf8') }))
      parser.on('file', (name, stream, info) => {
        const chunks: Buffer[] = []
        const at = parts.push({ name: name ?? '', bytes: Buffer.alloc(0) }) - 1
        const file = { name: info.filename ?? '', contentType: info.mimeType }
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('error', broken)
        stream.on('close', () => {
          parts[at] = { name: name ?? '', bytes: Buffer.concat(chunks), file }
        })
      })
      parser.on('partsLimit', broken)
      parser.on('error', broken)
      parser.on('close', () => resolve({ ok: true, parts }))
      Readable.from([bytes], { objectMode: false }).pipe(parser)
    } catch {
      broken()
    }
  })
}
