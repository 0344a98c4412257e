import { bearerOf } from '../oauth/tokens.js'
import { refusals, reply } from '../serving/reply.js'
import { callerEmail } from '../seed/companies.js'
import type { TokenEffect } from './effect.js'

/** TOKEN-3 */
export const tokenInfo: TokenEffect = call => {
  const verdict = call.at('token', call.tokens.judge(bearerOf(call.headers['authorization'])))
  if (verdict.kind === 'expired') return refusals.expiredToken()
  if (verdict.kind !== 'valid') return refusals.invalidToken()
  const { client, createdAt } = verdict.token
  const [home] = call.world.companies.values()
  return reply(200, {
    resource_owner_id: home?.byEmail.get(callerEmail(client.caller))?.id ?? null,
    scopes: [],
    expires_in_seconds: call.tokens.secondsLeft(verdict.token),
    application: { uid: client.clientId },
    created_at: createdAt,
  })
}
