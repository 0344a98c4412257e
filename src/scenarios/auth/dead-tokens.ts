import type { ClauseId } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { statusOf, succeeded } from '../engine/answer.js'
import { perRun } from '../engine/per-run.js'
import { SPREAD } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest } from '../engine/sound-request.js'
import { SkipError } from '../engine/verdict.js'
import { sendToBeRefused } from './refused-request.js'

/** A token that was never issued. */
export const UNKNOWN_TOKEN = 'asbuilt-token-that-was-never-issued'

/**
 * Mints a token of the admin caller and shows that it works.
 * @throws SkipError where it does not.
 */
export async function liveToken(
  context: ScenarioContext,
): Promise<{ readonly token: string; readonly expiresIn: number }> {
  const { token, exchange } = await context.api.client.mint('admin')
  const operation = context.catalogue.operations.find(one => one.action === 'me') ?? context.operation
  const control = await context.api.send({ operation, caller: { bearer: token } })
  if (!succeeded(control))
    throw new SkipError('baseline-refused', `a fresh token is answered with ${String(statusOf(control))}`)
  const seconds = /"expires_in"\s*:\s*"?(\d+)/.exec(exchange.response?.text ?? '')?.[1]
  return { token, expiresIn: Number(seconds ?? context.catalogue.limits.tokenLife) }
}

/** The request that revokes a token, sent by the client that it belongs to. */
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

/** A token that worked and was then revoked; one for the whole run. */
export const revokedToken = perRun(async context => {
  const { token } = await liveToken(context)
  const exchange = await context.api.send(revocationOf(context, token))
  if (!succeeded(exchange))
    throw new SkipError('baseline-refused', `revoking was answered with ${String(statusOf(exchange))}`)
  return { token, exchange }
})

/** A token that worked and then expired; one for the whole run. It expires by waiting, so the clock has to be ours. */
export const expiredToken = perRun(async context => {
  const { token, expiresIn } = await liveToken(context)
  await context.target.clock.sleep((expiresIn + 60) * 1000)
  return { token }
})

/** Authorization headers without a readable bearer token, each broken in another way. */
const malformed: readonly string[] = [
  'Bearer',
  'asbuilt',
  'Basic YXNidWlsdA==',
  'Token asbuilt',
  'Bearer asbuilt asbuilt',
]

export const deadTokenClauses = {
  malformed: 'AUTH-2/malformed-token-is-401',
  unknown: 'AUTH-2/unknown-token-is-401',
  revoked: 'AUTH-2/revoked-token-is-401',
  expired: 'AUTH-2/expired-token-is-401',
} as const satisfies Record<string, ClauseId>

export type Kind = keyof typeof deadTokenClauses

/** The kinds of token to try on this operation: all, or in a read-only run the one whose turn it is. */
function kindsFor(context: ScenarioContext): readonly Kind[] {
  const kinds = (Object.keys(deadTokenClauses) as Kind[]).filter(
    kind => kind !== 'expired' || context.target.clockIsOurs,
  )
  return kinds.filter((_, turn) => context.run.isTurnAmongReads(turn, { of: kinds.length }))
}

async function callerOf(context: ScenarioContext, kind: Kind): Promise<NonNullable<RequestDraft['caller']>> {
  switch (kind) {
    case 'malformed':
      return { authorization: malformed[context.run.pick('malformed', malformed.length)] ?? 'Bearer' }
    case 'unknown':
      return { bearer: UNKNOWN_TOKEN }
    case 'revoked':
      return { bearer: (await revokedToken(context)).token }
    case 'expired':
      return { bearer: (await expiredToken(context)).token }
  }
}

async function judge(context: ScenarioContext, kind: Kind): Promise<void> {
  const { draft } = await acceptedRequest(context)
  const exchange = await sendToBeRefused(context, { ...draft, caller: await callerOf(context, kind) })
  context.verdict.expectStatus(
    deadTokenClauses[kind],
    exchange,
    [401],
    `a call with ${kind === 'unknown' ? 'an' : 'a'} ${kind} token is answered with 401`,
  )
}

/** Judges the operation with each of these kinds whose turn it is. */
export async function judgeDeadTokens(context: ScenarioContext, kinds: readonly Kind[]): Promise<void> {
  const mine = kindsFor(context)
  for (const kind of kinds) {
    if (!mine.includes(kind)) context.verdict.skip(deadTokenClauses[kind], 'not-exchanged', SPREAD)
    else await judge(context, kind)
  }
}

/** A sound request with a malformed, unknown or revoked token is answered with 401 (AUTH-2). */
export const deadTokens = defineScenario({
  id: 'dead-tokens',
  clauses: [deadTokenClauses.malformed, deadTokenClauses.unknown, deadTokenClauses.revoked],
  appliesTo: {},
  mode: 'read',
  requests: 3.2,
  requestsReadOnly: 1,
  run: context => judgeDeadTokens(context, ['malformed', 'unknown', 'revoked']),
})

/**
 * A sound request with an expired token is answered with 401 (AUTH-2). Waiting for that moves the clock, so it runs
 * late.
 */
export const expiredTokens = defineScenario({
  id: 'expired-tokens',
  clauses: [deadTokenClauses.expired],
  appliesTo: {},
  mode: 'read',
  needs: ['clock'],
  requests: 1,
  requestsReadOnly: 0.4,
  late: 90,
  run: context => judgeDeadTokens(context, ['expired']),
})
