import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono, type Context } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import type { Operation, PathMatch } from '../../catalogue/index.js'
import type { Call, Received, Services } from '../call.js'
import type { ActiveFaults } from '../faults/select.js'
import { handle } from '../handle.js'
import { homePage } from '../page/home.js'
import { rateHeaders } from '../rate-limit.js'
import { refusals, reply, type Reply } from '../reply.js'
import type { Delivery } from '../seams.js'
import { crowd } from './crowd.js'
import { receive } from './receive.js'
import { remembering } from './remembering-router.js'
import { send } from './send.js'

interface Environment {
  Bindings: { incoming: IncomingMessage; outgoing: ServerResponse }
}

type Route = Context<Environment>

export interface AppOptions {
  readonly services: Services
  readonly faults: ActiveFaults
  /** Milliseconds that every answer takes longer. */
  readonly latency: number
}

const WHOLE: Delivery = { kind: 'whole' }

/** The routes of the sandbox: every operation of the catalogue, the pictures it keeps, and one page for people. */
export function makeApp(options: AppOptions): Hono<Environment> {
  const { services } = options
  const { catalogue, world, limiter, clock } = services
  const calls = new Map<string, number>()
  const rush = crowd()
  const app = new Hono<Environment>({ router: remembering(new TrieRouter()) })

  const serve = async (context: Route, operation: Operation | null): Promise<Response> => {
    if (!rush.enter(context.env.incoming.socket)) {
      context.env.incoming.resume()
      finish(context.env.outgoing, withRate(refusals.overloaded()), WHOLE)
      return RESPONSE_ALREADY_SENT
    }
    try {
      return await answer(context, operation)
    } finally {
      rush.leave()
    }
  }
  const answer = async (context: Route, operation: Operation | null): Promise<Response> => {
    const { incoming, outgoing } = context.env
    clock.tick()
    const received = await receive(incoming)
    await rush.settle()
    if (received === null) return RESPONSE_ALREADY_SENT
    if (options.latency > 0) await delay(options.latency)
    if ('status' in received) {
      finish(outgoing, withRate(received), WHOLE)
      return RESPONSE_ALREADY_SENT
    }
    // a HEAD is none of the methods that the documents name, though it comes here as the GET beside it (HTTP-11)
    const match: PathMatch | null =
      operation === null || received.method !== operation.method ? null : { operation, params: context.req.param() }
    const call = newCall(options, received, calls, match)
    const handled = handle(call, match)
    finish(outgoing, handled, call.at('delivery', WHOLE))
    return RESPONSE_ALREADY_SENT
  }
  const withRate = (answer: Reply): Reply => ({ ...answer, headers: { ...answer.headers, ...rateHeaders(limiter.standing()) } })
  const finish = (outgoing: ServerResponse, answer: Reply, delivery: Delivery): void => {
    if (!outgoing.destroyed) send(outgoing, answer, delivery, clock.now())
  }

  for (const operation of inRoutingOrder([...catalogue.operations, ...catalogue.tokenOperations])) {
    app.on(operation.method, operation.path.replace(/\{(\w+)\}/g, ':$1'), context => serve(context, operation))
  }
  app.get('/avatars/*', context => {
    const picture = world.pictures.get(context.req.path)
    const found = picture && {
      status: 200,
      headers: { 'Content-Type': picture.contentType, 'X-Content-Type-Options': 'nosniff' },
      body: picture.bytes,
    }
    finish(context.env.outgoing, withRate(found ?? refusals.notFound()), WHOLE)
    return RESPONSE_ALREADY_SENT
  })
  app.get('/', context => {
    finish(context.env.outgoing, withRate(homePage(services)), WHOLE)
    return RESPONSE_ALREADY_SENT
  })
  app.notFound(context => serve(context, null))
  app.onError((_, context) => {
    finish(
      context.env.outgoing,
      withRate(reply(500, { errors: ['The sandbox failed. This is a defect of the sandbox.'] })),
      WHOLE,
    )
    return RESPONSE_ALREADY_SENT
  })
  return app
}

/** Fixed segments before parameters: `sync` is no user id. */
function inRoutingOrder(operations: readonly Operation[]): readonly Operation[] {
  const parameters = ({ path }: Operation): number => path.split('{').length
  return operations.toSorted((a, b) => parameters(a) - parameters(b))
}

function newCall(options: AppOptions, received: Received, calls: Map<string, number>, match: PathMatch | null): Call {
  const key = match?.operation.id ?? ''
  const earlier = calls.get(key) ?? 0
  calls.set(key, earlier + 1)
  const { services, faults } = options
  const { catalogue, clock, tokens, limiter, world, url, seed } = services
  const { method, path, query, headers, payload } = received
  // name by name: twice as fast as copying both
  const call: Call = {
    catalogue, clock, tokens, limiter, world, url, seed,
    method, path, query, headers, payload,
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
