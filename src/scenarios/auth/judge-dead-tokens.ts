import type { ClauseId } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { SPREAD } from '../engine/scenario-run.js'
import { acceptedRequest } from './accepted.js'
import { expiredToken, revokedToken, UNKNOWN_TOKEN } from './token-supply.js'
import { trespass } from './trespass.js'

/** Authorization headers that hold no bearer token, each broken in another way. */
const malformed: readonly string[] = ['Bearer', 'asbuilt', 'Basic YXNidWlsdA==', 'Token asbuilt', 'Bearer two words']

export const deadTokenClauses = {
  malformed: 'AUTH-2/malformed-token-is-401',
  unknown: 'AUTH-2/unknown-token-is-401',
  revoked: 'AUTH-2/revoked-token-is-401',
  expired: 'AUTH-2/expired-token-is-401',
} as const satisfies Record<string, ClauseId>

export type Kind = keyof typeof deadTokenClauses

/** The kinds this operation is asked with: all, or in a read-only run the one that falls to it. */
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
  const exchange = await trespass(context, { ...draft, caller: await callerOf(context, kind) })
  context.verdict.expectStatus(
    deadTokenClauses[kind],
    exchange,
    [401],
    `a call with ${kind === 'unknown' ? 'an' : 'a'} ${kind} token is answered with 401`,
  )
}

/** Judges the operation with each of these kinds that falls to it. */
export async function judgeDeadTokens(context: ScenarioContext, kinds: readonly Kind[]): Promise<void> {
  const mine = kindsFor(context)
  for (const kind of kinds) {
    if (!mine.includes(kind)) context.verdict.skip(deadTokenClauses[kind], 'not-exchanged', SPREAD)
    else await judge(context, kind)
  }
}
