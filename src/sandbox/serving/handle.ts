import { parseJson, type Json } from '../../json/index.js'
import type { PathMatch } from '../../catalogue/index.js'
import type { AuthorizedCall, Call } from './call.js'
import { forgetExcess } from '../directory/company.js'
import { operationHandlers, outsideHandlers, tokenHandlers } from '../operations/index.js'
import { guards } from './guards.js'
import { clients } from '../oauth/clients.js'
import { rateHeaders } from './rate-limit.js'
import { refusals, reply, type Reply } from './reply.js'

/** Takes one request through routing, limits, guards and handler (AUTH-9), and gives the answer its headers. */
export function handle(call: Call, routed: PathMatch | null): Reply {
  const answer = answerTo(call, routed)
  if (call.company !== null) forgetExcess(call.company)
  const limits = rateHeaders(call.hook('rateStatus', call.limiter.status()))
  const headers = call.hook('headers', { ...answer.headers, ...limits })
  return call.hook('reply', withBody(call, { status: answer.status, headers, body: answer.body }))
}

function answerTo(call: Call, routed: PathMatch | null): Reply {
  const match = call.hook('route', routed)
  const tokenHandler = match === null ? undefined : tokenHandlers[match.operation.action]
  if (match !== null) {
    call.operation = match.operation
    call.params = match.params
  }
  if (tokenHandler !== undefined) return tokenHandler(call)
  const overLimit = call.hook('overLimit', !call.limiter.take())
  if (match === null) return refusals.notFound()
  if (overLimit) {
    const { reset } = call.limiter.status()
    const wait = Math.max(1, Math.ceil(reset - call.clock.now() / 1000))
    return { ...refusals.limitReached(), headers: { ...refusals.limitReached().headers, 'Retry-After': String(wait) } }
  }
  const outside = outsideHandlers[match.operation.action]
  if (outside !== undefined) return outside(call)
  for (const guard of guards) {
    const refusal = guard(call, match.operation)
    if (refusal !== null) return refusal
  }
  const handler = operationHandlers[match.operation.action]
  return handler === undefined ? refusals.notFound() : handler(authorize(call))
}

/** The guards have seen to it; a fault that lets somebody in without a token does so as the administrator. */
function authorize(call: Call): AuthorizedCall {
  call.client ??= clients[0] ?? null
  return call as AuthorizedCall
}

/** Lets handlers at the body as JSON; where there is none the text goes out as it was written. */
function withBody(call: Call, answer: Reply): Reply {
  if (!call.hooked('body') || typeof answer.body !== 'string') return answer
  const before: Json = parseJson(answer.body)
  return { ...answer, body: reply(answer.status, call.hook('body', before)).body }
}
