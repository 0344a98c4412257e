import type { Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { idText, listed } from '../engine/directory.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError, statusOf } from '../engine/verdict.js'
import { variableFor } from '../engine/needs.js'
import { stranger } from './stranger.js'

/** A page as large as every target gives it, which other scenarios ask for as well, and a search for a user of another company. */
export const listsWithoutStrangers = defineScenario({
  id: 'lists-without-strangers',
  clauses: ['AUTH-8/lists-hold-no-foreign-user'],
  appliesTo: { action: 'list' },
  mode: 'read',
  requests: 1.4,
  requestsReadOnly: 0,
  async run(context) {
    const { operation, target, run } = context
    const other = run.write && target.secondCompanyId !== undefined ? await stranger(context) : null
    if (other === null && target.foreignUserId === undefined) {
      throw new SkipError('missing-variable', `${variableFor('foreignUserId')} or ${variableFor('secondCompanyId')}`)
    }
    const page = await context.api.read({ operation, query: [['per_page', '1000']] })
    if (page.response?.status !== 200)
      throw new SkipError('baseline-refused', `the list is answered with ${String(statusOf(page))}`)
    judge(context, page, [target.foreignUserId, other?.id])
    if (other !== null)
      judge(context, await context.api.read({ operation, query: [['filters[search]', other.email]] }), [other.id])
  },
})

function judge(context: ScenarioContext, exchange: Exchange, foreign: readonly (string | undefined)[]): void {
  const place = listed(exchange).findIndex(user => foreign.includes(idText(user.id)))
  context.verdict.expect(
    'AUTH-8/lists-hold-no-foreign-user',
    place < 0,
    () => ({
      at: `/response/body/${place}/id`,
      expected: 'users of this company',
      received: listed(exchange)[place]?.id ?? null,
      message: 'the list holds a user of another company',
    }),
    { exchanges: [exchange] },
  )
}
