import { type ZlibOptions, brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { Dispatcher } from 'undici'
import { BodyTooLargeError } from './errors.js'

type Decoder = (bytes: Buffer, options: Pick<ZlibOptions, 'maxOutputLength'>) => Buffer

/** Low half of the first byte of a zlib stream. `deflate` should be one; some servers send a bare deflate stream. */
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

/** One answer as it came, nothing undone. */
export interface RawResponse {
  readonly status: number
  /** In wire order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly bytes: Buffer
}

/** A request that is on its way. */
export interface PendingResponse {
  /** @throws BodyTooLargeError where the body is longer than the limit; what ended it, else. */
  readonly response: Promise<RawResponse>
  /** Has an answer begun? */
  started(): boolean
  /** Ends it: `response` is rejected with the reason, and the connection is given up. */
  abort(reason: Error): void
}

/** Sends a request and collects its answer, without the streams and signals that undici's `request` makes for each. */
export function dispatch(dispatcher: Dispatcher, request: Dispatcher.DispatchOptions, limit: number): PendingResponse {
  const chunks: Buffer[] = []
  let size = 0
  let status = 0
  let headers: RawResponse['headers'] = []
  let controller: Dispatcher.DispatchController | null = null
  let ended: Error | null = null
  let resolve: (response: RawResponse) => void = () => undefined
  let reject: (reason: Error) => void = () => undefined
  const response = new Promise<RawResponse>((onResponse, onError) => {
    resolve = onResponse
    reject = onError
  })
  const abort = (reason: Error): void => {
    ended ??= reason
    reject(ended)
    controller?.abort(ended)
  }
  dispatcher.dispatch(request, {
    onRequestStart(started) {
      controller = started
      if (ended !== null) started.abort(ended)
    },
    onResponseStart({ rawHeaders }, code) {
      // 100 to 199 announce the answer
      if (code < 200) return
      status = code
      headers = pairsOf(rawHeaders as Buffer[])
    },
    onResponseData(_, chunk) {
      size += chunk.length
      if (size > limit) abort(new BodyTooLargeError(limit))
      else chunks.push(chunk)
    },
    onResponseEnd() {
      resolve({ status, headers, bytes: Buffer.concat(chunks) })
    },
    onResponseError(_, error) {
      reject(error)
    },
  })
  return { response, started: () => status !== 0, abort }
}

function pairsOf(raw: readonly Buffer[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, i) => [
    String(raw[2 * i]).toLowerCase(),
    raw[2 * i + 1]?.toString('latin1') ?? '',
  ])
}
