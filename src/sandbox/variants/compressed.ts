import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Call } from '../call.js'
import type { Reply } from '../reply.js'

const compress = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const

/** The answer in a coding, where the caller accepts it. */
export function compressed(answer: Reply, call: Call, coding: keyof typeof compress): Reply {
  const accepted = (call.headers['accept-encoding'] ?? '').split(',').map(item => item.split(';')[0]?.trim())
  if (!accepted.includes(coding) || answer.body.length === 0) return answer
  return {
    ...answer,
    headers: { ...answer.headers, 'Content-Encoding': coding, Vary: 'Accept-Encoding' },
    body: compress[coding](answer.body),
  }
}
