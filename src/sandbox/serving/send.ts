import type { ServerResponse } from 'node:http'
import type { Reply } from './reply.js'
import type { Delivery } from '../changes/hook-points.js'

let dated = { second: NaN, text: '' }

/** The Date header, which changes once a second. */
function dateOf(now: number): string {
  const second = Math.floor(now / 1000)
  if (second !== dated.second) dated = { second, text: new Date(now).toUTCString() }
  return dated.text
}

/** Writes an answer: whole, or as badly as a fault wants it. `now` is what the Date header says. */
export function send(outgoing: ServerResponse, reply: Reply, delivery: Delivery, now: number): void {
  if (delivery.kind === 'dropped') {
    outgoing.destroy()
    return
  }
  const { status, body } = reply
  const headers = linesOf(reply.headers, now)
  if (delivery.kind === 'chunked') {
    outgoing.writeHead(status, headers)
    const bytes = Buffer.from(body)
    for (let from = 0; from < bytes.length; from += delivery.bytes)
      outgoing.write(bytes.subarray(from, from + delivery.bytes))
    outgoing.end()
    return
  }
  headers.push('Content-Length', String(Buffer.byteLength(body)))
  outgoing.writeHead(status, headers)
  // a text leaves in one piece with its head
  if (delivery.kind === 'whole') outgoing.end(body)
  else outgoing.write(Buffer.from(body).subarray(0, delivery.bytes), () => outgoing.destroy())
}

/** Names and values in turn, as node:http takes them over unchanged. */
function linesOf(headers: Reply['headers'], now: number): string[] {
  const lines = ['Date', dateOf(now)]
  for (const name in headers) lines.push(name, headers[name] ?? '')
  return lines
}
