import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { PathMatch } from '../../catalogue/index.js'
import { isPicturePath } from '../directory/pictures.js'
import type { Delivery } from '../changes/hook-points.js'
import type { ActiveChanges } from '../changes/selection.js'
import type { Call, ReceivedRequest, SharedServices } from './call.js'
import { concurrencyLimit } from './concurrency-limit.js'
import type { Account, Connections } from './connections.js'
import { frontPage } from './front-page.js'
import { handle } from './handle.js'
import type { Hosts } from './hosts.js'
import { servePicture } from './pictures.js'
import { rateHeaders } from './rate-limit.js'
import { receive, turnAway } from './receive.js'
import { refusals, reply, type Reply } from './reply.js'
import { cachedRouter } from './route.js'
import { send } from './send.js'

interface ListenerOptions {
  readonly services: SharedServices
  readonly changes: ActiveChanges
  readonly connections: Connections
  /** Once the sandbox listens: by which names it may be called. */
  readonly hosts: () => Hosts
  /** Milliseconds that every answer takes longer. */
  readonly latency: number
}

const WHOLE: Delivery = { kind: 'whole' }

/** Answers requests: every operation of the catalogue, the pictures the sandbox keeps, and one page for people. */
export function makeListener(options: ListenerOptions): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const { services } = options
  const { catalogue, database, limiter, clock } = services
  const callCounts = new Map<string, number>()
  const route = cachedRouter(catalogue)
  const limit = concurrencyLimit()

  const finish = (outgoing: ServerResponse, answer: Reply, delivery: Delivery): void => {
    if (!outgoing.destroyed) send(outgoing, answer, delivery, clock.now())
  }
  const finishWhole = (outgoing: ServerResponse, answer: Reply): void => {
    finish(outgoing, { ...answer, headers: { ...answer.headers, ...rateHeaders(limiter.status()) } }, WHOLE)
  }
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse, account: Account): Promise<void> => {
    clock.tick()
    const url = options.hosts().originOf(incoming)
    const coming = url === null ? turnAway(incoming) : receive(incoming, account)
    // a call without a body is there already, and its answer goes out in the same turn unless there is a burst
    const received = coming instanceof Promise ? await coming : coming
    if (received === null) return
    if (account.turn !== null) {
      await account.turn
      if (incoming.socket.destroyed) return
    }
    // whoever is not done with sending is in nobody's way
    if (!limit.acquire(incoming.socket)) {
      finishWhole(outgoing, refusals.overloaded())
      return
    }
    try {
      const burst = limit.waitForBurst()
      if (burst !== null) await burst
      if (options.latency > 0) await delay(options.latency)
      if ('status' in received) finishWhole(outgoing, received)
      else await serve(outgoing, received, url ?? services.url)
    } finally {
      limit.release()
    }
  }
  const serve = async (outgoing: ServerResponse, received: ReceivedRequest, url: string): Promise<void> => {
    const { method, path } = received
    const match = route(method, path)
    if (match === null && method === 'GET' && (path === '/' || isPicturePath(path))) {
      finishWhole(
        outgoing,
        path === '/' ? await frontPage({ ...services, url }) : servePicture(database.pictures, path),
      )
      return
    }
    const call = newCall(options, received, callCounts, match, url)
    const handled = handle(call, match)
    finish(outgoing, handled, call.hook('delivery', WHOLE))
  }
  return (incoming, outgoing) => {
    const account = options.connections.open(incoming, outgoing)
    answer(incoming, outgoing, account).catch(() => {
      if (outgoing.headersSent) outgoing.destroy()
      else finishWhole(outgoing, reply(500, { errors: ['The sandbox failed. This is a defect of the sandbox.'] }))
    })
  }
}

function newCall(
  options: ListenerOptions,
  received: ReceivedRequest,
  callCounts: Map<string, number>,
  match: PathMatch | null,
  url: string,
): Call {
  const key = match?.operation.id ?? ''
  const earlierCalls = callCounts.get(key) ?? 0
  callCounts.set(key, earlierCalls + 1)
  const { services, changes } = options
  const { catalogue, clock, tokens, limiter, database, seed } = services
  const { method, path, query, headers, payload } = received
  // name by name: twice as fast as copying both
  const call: Call = {
    catalogue,
    clock,
    tokens,
    limiter,
    database,
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
    earlierCalls,
    hook: (point, value) => changes.apply(point, value, call),
    hooked: point => changes.hooked(point, call.operation),
  }
  return call
}
