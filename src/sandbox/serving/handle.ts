import { parseJson, type Json } from '../../json/index.js'
import type { PathMatch } from '../../catalogue/index.js'
import type { Admitted, Call } from './call.js'
import { effects, tokenEffects } from '../operations/index.js'
import { guards } from './guards.js'
import { clients } from '../oauth/clients.js'
import { rateHeaders } from './rate-limit.js'
import { refusals, reply, type Reply } from './reply.js'

/** Takes one request through routing, limits, guards and effect (AUTH-9), and gives the answer its headers. */
export function handle(call: Call, routed: PathMatch | null): Reply {
  const answer = answerTo(call, routed)
  const headers = call.at('headers', { ...answer.headers, ...rateHeaders(call.at('rate', call.limiter.standing())) })
  return call.at('reply', withBody(call, { status: answer.status, headers, body: answer.body }))
}

function answerTo(call: Call, routed: PathMatch | null): Reply {
  const match = call.at('route', routed)
  const tokens = match === null ? undefined : tokenEffects[match.operation.action]
  if (match !== null) {
    call.operation = match.operation
    call.params = match.params
  }
  if (tokens !== undefined) return tokens(call)
  const overLimit = call.at('overLimit', !call.limiter.take())
  if (match === null) return refusals.notFound()
  if (overLimit) {
    const { reset } = call.limiter.standing()
    const wait = Math.max(1, Math.ceil(reset - call.clock.now() / 1000))
    return { ...refusals.limitReached(), headers: { ...refusals.limitReached().headers, 'Retry-After': String(wait) } }
  }
  for (const guard of guards) {
    const refusal = guard(call, match.operation)
    if (refusal !== null) return refusal
  }
  const effect = effects[match.operation.action]
  return effect === undefined ? refusals.notFound() : effect(admit(call))
}

/** The guards have seen to it; a fault that lets somebody in without a token does so as the administrator. */
function admit(call: Call): Admitted {
  call.client ??= clients[0] ?? null
  return call as Admitted
}

/** Lets faults at the body as JSON; without one the text goes out as it was written. */
function withBody(call: Call, answer: Reply): Reply {
  if (!call.watched('body') || typeof answer.body !== 'string') return answer
  const before: Json = parseJson(answer.body)
  return { ...answer, body: reply(answer.status, call.at('body', before)).body }
}
