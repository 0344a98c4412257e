import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'

type Decoder = (bytes: Buffer, options: Pick<ZlibOptions, 'maxOutputLength'>) => Buffer

/** The low half of the first byte of a zlib stream; `deflate` is meant to be one, and is a bare deflate stream from some servers. */
const ZLIB_METHOD = 0x08

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  deflate: (bytes, options) =>
    (((bytes[0] ?? 0) & 0x0f) === ZLIB_METHOD ? inflateSync : inflateRawSync)(bytes, options),
}

/** What the client says it can read. */
export const acceptEncoding = 'gzip, br, deflate'

export class BodyTooLargeError extends Error {
  constructor(
    readonly limit: number,
    options?: ErrorOptions,
  ) {
    super(`more than ${limit} bytes`, options)
    this.name = 'BodyTooLargeError'
  }
}

/**
 * Undoes a `Content-Encoding`. An encoding that nobody asked for and nobody can read leaves the bytes as they came.
 * @throws BodyTooLargeError where more than `limit` bytes come out; Error where the bytes are not what the header says.
 */
export function decompress(bytes: Buffer, encoding: string, limit: number): Buffer {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
  const chain = names.map(name => decoders[name])
  if (bytes.length === 0 || !chain.every(decoder => decoder !== undefined)) return bytes
  try {
    return chain.reduceRight((plain, decoder) => decoder(plain, { maxOutputLength: limit }), bytes)
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
      ? new BodyTooLargeError(limit, { cause: error })
      : error
  }
}
