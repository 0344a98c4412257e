import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { withHeaders, type Answer, type Behaviour } from '../behaviour.js'

const MEBIBYTE = 1024 * 1024

function encoded(answer: Answer, encoding: string, body: Buffer): Answer {
  return { ...withHeaders(answer, { 'Content-Encoding': encoding }), body }
}

function typed(answer: Answer, type: string, body: Buffer): Answer {
  return { ...withHeaders(answer, { 'Content-Type': type }), body }
}

let bomb: Buffer | undefined
/** 256 MiB of one byte, as small as gzip makes them. */
const gzipBomb = (): Buffer => (bomb ??= gzipSync(Buffer.alloc(256 * MEBIBYTE, 0x5b)))

/** What bodies are wrapped in, and what text is made of. */
export const encodings: readonly Behaviour[] = [
  { id: 'gzip-bomb', change: answer => encoded(answer, 'gzip', gzipBomb()) },
  { id: 'gzip-in-gzip', change: answer => encoded(answer, 'gzip, gzip', gzipSync(gzipSync(answer.body))) },
  { id: 'gzip-in-gzip-bomb', change: answer => encoded(answer, 'gzip, gzip', gzipSync(gzipBomb())) },
  {
    id: 'gzip-many-times',
    change: answer => encoded(answer, Array.from({ length: 200 }, () => 'gzip').join(', '), answer.body),
  },
  { id: 'gzip-cut-off', change: answer => encoded(answer, 'gzip', gzipSync(answer.body).subarray(0, -6)) },
  {
    id: 'gzip-and-more',
    change: answer => encoded(answer, 'gzip', Buffer.concat([gzipSync(answer.body), Buffer.from('trailing')])),
  },
  { id: 'gzip-untold', change: answer => ({ ...answer, body: gzipSync(answer.body) }) },
  {
    id: 'encoding-wrong',
    change: (answer, { random }) =>
      encoded(
        answer,
        random.pick(['gzip', 'br', 'deflate', 'zstd', 'compress', 'identity, x', '\u00ff', '']),
        answer.body,
      ),
  },
  {
    id: 'brotli-garbage',
    change: answer =>
      encoded(
        answer,
        'br',
        Buffer.from(brotliCompressSync(answer.body).map((byte, i) => (i > 4 ? byte ^ 0x55 : byte))),
      ),
  },
  {
    id: 'deflate-raw-or-not',
    change: (answer, { random }) =>
      encoded(
        answer,
        'deflate',
        random.chance(0.5) ? deflateSync(answer.body) : deflateSync(answer.body).subarray(2, -4),
      ),
  },
  {
    id: 'invalid-utf-8',
    change: answer => ({
      ...answer,
      body: Buffer.from(answer.body.map((byte, i) => (i % 7 === 3 && byte > 0x60 ? 0xff : byte))),
    }),
  },
  {
    id: 'utf-16',
    change: answer =>
      typed(answer, 'application/json; charset=utf-16', Buffer.from(`\ufeff${answer.body.toString()}`, 'utf16le')),
  },
  {
    id: 'byte-order-mark',
    change: answer => ({ ...answer, body: Buffer.concat([Buffer.from('\ufeff'), answer.body]) }),
  },
  {
    id: 'latin-1',
    change: answer => typed(answer, 'application/json; charset=iso-8859-1', Buffer.from(`["\u00e9\u00e8"]`, 'latin1')),
  },
  { id: 'nul-bytes', change: answer => ({ ...answer, body: Buffer.concat([answer.body, Buffer.alloc(1024)]) }) },
  {
    id: 'type-absurd',
    change: (answer, { random }) =>
      withHeaders(answer, {
        'Content-Type': random.pick([
          '',
          ';',
          'application/json;charset=',
          `text/${'x'.repeat(5000)}`,
          'multipart/form-data',
          'image/png',
          'application/json, text/html',
          `a/b${';a="b\\"'.repeat(300)}`,
        ]),
      }),
  },
]
