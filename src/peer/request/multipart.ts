import { badRequest } from '../serving/http-error.js'

/** One part of a multipart/form-data body; a file has a file name. */
export interface Part {
  readonly name: string
  readonly filename?: string
  readonly contentType: string
  readonly bytes: Buffer
}

const MAX_PARTS = 60_000
const MAX_PART_HEADERS = 8_192

const broken = (): Error => badRequest('the multipart body is malformed')

function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, 'i').exec(header)
  const text = match?.[1]?.replace(/\\(["\\])/g, '$1') ?? match?.[2]
  return text?.replace(/%(22|0D|0A)/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function readPart(head: string, bytes: Buffer): Part {
  const lines = new Map(
    head.split('\r\n').map(line => {
      const at = line.indexOf(':')
      return [line.slice(0, Math.max(at, 0)).trim().toLowerCase(), line.slice(at + 1).trim()] as const
    }),
  )
  const disposition = lines.get('content-disposition') ?? ''
  const name = parameter(disposition, 'name')
  if (!/^form-data\b/i.test(disposition) || name === undefined) throw broken()
  const filename = parameter(disposition, 'filename')
  const contentType = lines.get('content-type') ?? 'text/plain'
  return filename === undefined ? { name, contentType, bytes } : { name, filename, contentType, bytes }
}

function boundaryOf(contentType: string): string {
  const text = parameter(contentType, 'boundary') ?? ''
  if (text === '' || text.length > 200) throw badRequest('the multipart body names no boundary')
  return text
}

/** The parts in order. @throws HttpError 400 where the body is cut off or otherwise no multipart body */
export function readMultipart(body: Buffer, contentType: string): readonly Part[] {
  const delimiter = Buffer.from(`--${boundaryOf(contentType)}`)
  const separator = Buffer.concat([Buffer.from('\r\n'), delimiter])
  const parts: Part[] = []
  let at = body.subarray(0, delimiter.length).equals(delimiter) ? 0 : body.indexOf(separator) + 2
  if (at === 1) throw broken()
  at += delimiter.length
  while (body.toString('latin1', at, at + 2) !== '--') {
    const lineEnd = body.indexOf('\r\n', at)
    if (lineEnd < 0 || lineEnd - at > 100 || body.toString('latin1', at, lineEnd).trim() !== '') throw broken()
    const headEnd = body.indexOf('\r\n\r\n', lineEnd)
    const end = headEnd < 0 ? -1 : body.indexOf(separator, headEnd + 2)
    if (end < 0 || headEnd - lineEnd > MAX_PART_HEADERS || parts.length >= MAX_PARTS) throw broken()
    parts.push(readPart(body.toString('utf8', lineEnd + 2, headEnd), body.subarray(Math.min(headEnd + 4, end), end)))
    at = end + separator.length
  }
  return parts
}

/** The text of a part, byte for byte. @throws HttpError 400 where it is no UTF-8 */
export function partText(part: Part): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part.bytes)
  } catch {
    throw badRequest('a part is not UTF-8')
  }
}
