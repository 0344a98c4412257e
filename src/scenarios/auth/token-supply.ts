import type { RequestDraft } from '../../http/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { perRun } from '../engine/per-run.js'
import { SkipError, statusOf } from '../engine/verdict.js'
import { succeeded } from '../engine/body-formats.js'

/** A token that nobody ever issued. */
export const UNKNOWN_TOKEN = 'asbuilt-token-that-was-never-issued'

/** Mints a token of the admin caller and shows that it is alive. @throws SkipError where it is not */
export async function liveToken(
  context: ScenarioContext,
): Promise<{ readonly token: string; readonly expiresIn: number }> {
  const { token, exchange } = await context.api.client.mint('admin')
  const operation = context.catalogue.operations.find(one => one.action === 'me') ?? context.operation
  const control = await context.api.send({ operation, caller: { bearer: token } })
  if (!succeeded(control))
    throw new SkipError('baseline-refused', `a fresh token is answered with ${String(statusOf(control))}`)
  const seconds = /"expires_in"\s*:\s*"?(\d+)/.exec(exchange.response?.text ?? '')?.[1]
  return { token, expiresIn: Number(seconds ?? 5400) }
}

/** The request that ends the life of a token, by the client that it belongs to. */
export function revocationOf(
  context: ScenarioContext,
  token: string,
  secret = context.target.admin.clientSecret,
): RequestDraft {
  const operation = context.catalogue.tokenOperations.find(one => one.action === 'revoke')
  if (operation === undefined) throw new Error('the catalogue holds no operation that revokes tokens')
  const fields = [
    ['token', token],
    ['client_id', context.target.admin.clientId],
    ['client_secret', secret],
  ] as const
  return { operation, body: { kind: 'form', fields } }
}

/** A token that was alive and has been revoked, one for the whole run. */
export const revokedToken = perRun(async context => {
  const { token } = await liveToken(context)
  const exchange = await context.api.send(revocationOf(context, token))
  if (!succeeded(exchange))
    throw new SkipError('baseline-refused', `revoking was answered with ${String(statusOf(exchange))}`)
  return { token, exchange }
})

/** A token that was alive and whose time is over, one for the whole run. It ends by waiting, so the clock has to be ours. */
export const expiredToken = perRun(async context => {
  const { token, expiresIn } = await liveToken(context)
  await context.target.clock.sleep((expiresIn + 60) * 1000)
  return { token }
})
