import type { ServerResponse } from 'node:http'
import type { Reply } from '../reply.js'
import type { Delivery } from '../seams.js'

/** Writes an answer: whole, or as badly as a fault wants it. `now` is what the Date header says. */
export function send(outgoing: ServerResponse, reply: Reply, delivery: Delivery, now: number): void {
  if (delivery.kind === 'dropped') {
    outgoing.destroy()
    return
  }
  const body = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body)
  outgoing.writeHead(reply.status, { ...reply.headers, 'Content-Length': String(body.length), Date: new Date(now).toUTCString() })
  if (delivery.kind === 'whole') outgoing.end(body)
  else outgoing.write(body.subarray(0, delivery.bytes), () => outgoing.destroy())
}
