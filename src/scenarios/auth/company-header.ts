import type { Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { clientError, statusOf } from '../engine/answer.js'
import { sayNothing } from '../engine/request-body.js'
import { variableFor } from '../engine/needs.js'
import { SPREAD } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest } from '../engine/sound-request.js'
import { wrongStatus } from '../engine/verdict.js'
import { sendToBeRefused } from './refused-request.js'
import { secondCompany } from './second-company.js'

const HEADER = 'AUTH-6/missing-header-is-4xx'
const ORDER = 'AUTH-9/header-before-access'
const MISSING = 'AUTH-6/missing-query-company-is-4xx'
const UNREADABLE = 'AUTH-6/unreadable-query-company-is-4xx'
const PATH = 'AUTH-6/unreadable-path-company-is-4xx'

/** Where the company is named, on which turn of a read-only run it is left out or made unreadable, and how. */
const faults = [
  ['query', 1, 4, MISSING, null, 'a missing company_id is refused'],
  ['query', 3, 4, UNREADABLE, 'asbuilt', 'a company_id that is no number is refused'],
  ['path', 1, 2, PATH, 'asbuilt', 'a company in the path that is no number is refused'],
] as const

/**
 * A call that leaves out the company, in the header or the query, or names one that cannot be read, is refused
 * (AUTH-6). The missing header is told before the missing permission (AUTH-9).
 */
export const companyMissing = defineScenario({
  id: 'company-missing',
  clauses: [HEADER, MISSING, UNREADABLE, PATH, ORDER],
  appliesTo: {},
  mode: 'read',
  requests: ({ companyIn }) => (companyIn === 'query' ? 3 : 2),
  requestsReadOnly: 1,
  async run(context) {
    const { draft } = await acceptedRequest(context)
    const { companyIn } = context.operation
    if (context.run.isTurnAmongReads(0, { of: 2 })) await judgeHeader(context, draft)
    else for (const clause of [HEADER, ORDER] as const) context.verdict.skip(clause, 'not-exchanged', SPREAD)
    for (const [where, turn, turns, clause, companyParam, message] of faults) {
      if (where !== companyIn) continue
      if (!context.run.isTurnAmongReads(turn, { of: turns })) context.verdict.skip(clause, 'not-exchanged', SPREAD)
      else
        context.verdict.expectStatus(
          clause,
          await sendToBeRefused(context, { ...draft, companyParam }),
          clientError,
          message,
        )
    }
  },
})

/**
 * Asks without the header as a caller without permission. Any refusal but 403 can only be about the header: it is
 * enforced, and checked before the permission. After a 403 the admin caller shows whether it is enforced at all.
 */
async function judgeHeader(context: ScenarioContext, draft: RequestDraft): Promise<void> {
  const ask = (caller: 'admin' | 'noaccess'): Promise<Exchange> =>
    sendToBeRefused(context, { ...draft, companyHeader: null, caller })
  const ordered = context.verdict.judges(ORDER)
  const withoutAccess = ordered && context.target.noaccess !== undefined ? await ask('noaccess') : null
  const status = withoutAccess?.response?.status ?? 0
  if (clientError(status) && status !== 401 && status !== 403) {
    context.verdict.pass(HEADER)
    context.verdict.pass(ORDER)
    return
  }
  const own = await ask('admin')
  const enforced = context.verdict.expectStatus(
    HEADER,
    own,
    clientError,
    'a call without the company header is refused',
  )
  if (!ordered) return
  if (withoutAccess === null) return context.verdict.skip(ORDER, 'missing-variable', variableFor('noaccess'))
  if (!enforced || own.response?.status === 403)
    return context.verdict.skip(ORDER, 'missing-data', 'the company header is not enforced, or with 403 too')
  context.verdict.fail(
    ORDER,
    wrongStatus(withoutAccess, statusOf(own), 'the lack of permission is told before the missing company header'),
    { exchanges: [own, withoutAccess] },
  )
}

/**
 * A sound request whose header names another company than its path or query is refused, although the token has access
 * to both (AUTH-7).
 */
export const twoCompanies = defineScenario({
  id: 'two-companies',
  clauses: ['AUTH-7/contradicting-company-is-4xx'],
  appliesTo: {},
  mode: 'read',
  needs: ['secondCompanyId'],
  requests: 1,
  requestsReadOnly: 1.1,
  async run(context) {
    const { id: companyHeader } = await secondCompany(context)
    const { draft } = await acceptedRequest(context)
    const exchange = await sendToBeRefused(context, { ...sayNothing(draft), companyHeader })
    context.verdict.expectStatus(
      'AUTH-7/contradicting-company-is-4xx',
      exchange,
      clientError,
      'a header that contradicts path or query is refused',
    )
  },
})
