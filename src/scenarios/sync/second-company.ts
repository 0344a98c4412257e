import { userField } from '../../catalogue/index.js'
import { counted, type Exchange } from '../../findings/index.js'
import { idText, listed } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { defineScenario } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'
import { userWithOrigin } from '../user/user-with-origin.js'
import { readResult } from './result.js'

const FREE = 'SYNC-8/free-in-another-company'

/**
 * An origin id of one company is free in another (SYNC-8). The origin id of an own user is synced into the second
 * company. All syncs use the same user and origin id, so that only one user is created there.
 */
export const syncSecondCompany = defineScenario({
  id: 'second-company',
  clauses: [FREE],
  appliesTo: { action: 'sync' },
  mode: 'write',
  needs: ['secondCompanyId'],
  requests: 4,
  async run(context) {
    const { operation, target, users } = context
    const companyId = target.secondCompanyId ?? ''
    const there = { companyParam: companyId, companyHeader: companyId }
    const here = await userWithOrigin(context, 'sync-companies')
    const [format] = await context.api.formats.acceptedOrSkip(operation)
    const email = here.email.replace('@', '-elsewhere@')
    const entry = {
      [userField.jobTitle]: 'Synced',
      [userField.originId]: here.originId,
      [userField.givenName]: 'Asbuilt',
      [userField.familyName]: 'Elsewhere',
      [userField.email]: email,
    }
    const exchange = await context.api.send({ operation, ...there, body: encode(operation, format, [entry]) })
    if (exchange.response?.status === 403)
      throw new SkipError('missing-data', 'the second company may not be written to')
    const told = readResult(exchange, [entry], new Set([here.id])).outcomes[0]
    const list = context.directory.listOf(operation.version, 'all')
    const query = [[`filters[${userField.originId}]`, here.originId]] as const
    const elsewhere = await context.api.send({ operation: list, ...there, query })
    const home = await context.api.send({ operation: list, query })
    const created = holders(elsewhere, here.originId)
    for (const id of created) if (id !== here.id) users.adopt({ id, email, companyId })
    judge(
      context.verdict,
      told?.status !== 'error' && created.length === 1 && created[0] !== here.id,
      'another user there',
      `${told?.status ?? 'no result'}, ${counted(created.length, 'user')}`,
      [exchange, elsewhere],
    )
    judge(
      context.verdict,
      holders(home, here.originId).includes(here.id),
      'the user who had it',
      `${holders(home, here.originId).length} others`,
      [exchange, home],
    )
  },
})

const holders = (list: Exchange, originId: string): string[] =>
  listed(list)
    .filter(user => user[userField.originId] === originId)
    .map(user => idText(user.id))

function judge(
  verdict: ClauseVerdict,
  holds: boolean,
  expected: string,
  received: string,
  exchanges: readonly Exchange[],
): void {
  verdict.expect(
    FREE,
    holds,
    () => ({
      at: '/response/body',
      expected,
      received,
      message: 'an origin id of one company cannot stand in another',
    }),
    { exchanges },
  )
}
