import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Catalogue, PathMatch } from '../../catalogue/index.js'
import type { Delivery } from '../changes/hook-points.js'
import type { Active } from '../changes/selection.js'
import type { Call, Received, Services } from './call.js'
import { crowd } from './concurrency.js'
import { homePage } from './front-page.js'
import { handle } from './handle.js'
import { rateHeaders } from './rate-limit.js'
import { receive } from './receive.js'
import { type Reply, refusals, reply } from './reply.js'
import { send } from './send.js'

const MOST = 1000

/** Looks up a method and path only once: callers come back to the same few. */
export function routes(catalogue: Catalogue): (method: string, path: string) => PathMatch | null {
  const known = new Map<string, PathMatch | null>()
  return (method, path) => {
    const key = `${method} ${path}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = catalogue.matchPath(method, path)
    if (known.size >= MOST) known.clear()
    known.set(key, found)
    return found
  }
}

export interface ListenerOptions {
  readonly services: Services
  readonly faults: Active
  /** Milliseconds that every answer takes longer. */
  readonly latency: number
}

const WHOLE: Delivery = { kind: 'whole' }

/** Answers requests: every operation of the catalogue, the pictures the sandbox keeps, and one page for people. */
export function makeListener(options: ListenerOptions): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const { services } = options
  const { catalogue, world, limiter, clock } = services
  const calls = new Map<string, number>()
  const routeOf = routes(catalogue)
  const rush = crowd()

  const finish = (outgoing: ServerResponse, answer: Reply, delivery: Delivery): void => {
    if (!outgoing.destroyed) send(outgoing, answer, delivery, clock.now())
  }
  const refuse = (outgoing: ServerResponse, answer: Reply): void => {
    finish(outgoing, { ...answer, headers: { ...answer.headers, ...rateHeaders(limiter.standing()) } }, WHOLE)
  }
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    clock.tick()
    const coming = receive(incoming)
    // a call without a body is there already, and its answer goes out in the same turn unless there is a rush
    const received = coming instanceof Promise ? await coming : coming
    const settling = rush.settle()
    if (settling !== null) await settling
    if (received === null) return
    if (options.latency > 0) await delay(options.latency)
    if ('status' in received) {
      refuse(outgoing, received)
      return
    }
    const { method, path } = received
    const match = routeOf(method, path)
    if (match === null && method === 'GET' && (path === '/' || path.startsWith(PICTURES))) {
      refuse(outgoing, path === '/' ? homePage(services) : pictureAt(path))
      return
    }
    const call = newCall(options, received, calls, match)
    const handled = handle(call, match)
    finish(outgoing, handled, call.at('delivery', WHOLE))
  }
  const pictureAt = (path: string): Reply => {
    const found = world.pictures.get(path)
    if (found === undefined) return refusals.notFound()
    return {
      status: 200,
      headers: { 'Content-Type': found.contentType, 'X-Content-Type-Options': 'nosniff' },
      body: found.bytes,
    }
  }
  return (incoming, outgoing) => {
    if (!rush.enter(incoming.socket)) {
      incoming.resume()
      refuse(outgoing, refusals.overloaded())
      return
    }
    answer(incoming, outgoing)
      .catch(() => {
        if (outgoing.headersSent) outgoing.destroy()
        else refuse(outgoing, reply(500, { errors: ['The sandbox failed. This is a defect of the sandbox.'] }))
      })
      .finally(() => {
        rush.leave()
      })
  }
}

/** Where the pictures of users are. */
const PICTURES = '/avatars/'

function newCall(
  options: ListenerOptions,
  received: Received,
  calls: Map<string, number>,
  match: PathMatch | null,
): Call {
  const key = match?.operation.id ?? ''
  const earlier = calls.get(key) ?? 0
  calls.set(key, earlier + 1)
  const { services, faults } = options
  const { catalogue, clock, tokens, limiter, world, url, seed } = services
  const { method, path, query, headers, payload } = received
  // name by name: twice as fast as copying both
  const call: Call = {
    catalogue,
    clock,
    tokens,
    limiter,
    world,
    url,
    seed,
    method,
    path,
    query,
    headers,
    payload,
    operation: match?.operation ?? null,
    params: match?.params ?? {},
    client: null,
    company: null,
    earlier,
    at: (seam, value) => faults.apply(seam, value, call),
    watched: seam => faults.watched(seam, call.operation),
  }
  return call
}
