import type { ScenarioContext } from '../engine/context.js'
import { perRun } from '../engine/per-run.js'
import { clientError, SkipError, statusOf } from '../engine/verdict.js'
import { defineScenario } from '../engine/scenario.js'
import { succeeded } from '../engine/body-formats.js'
import { acceptedRequest } from './accepted.js'
import { trespass } from './trespass.js'

/** The second company and its list, shown to be accessible. @throws SkipError where it is not */
export const secondCompany = perRun(async (context: ScenarioContext): Promise<string> => {
  const company = context.target.secondCompanyId ?? ''
  const list = context.directory.listOf(context.catalogue.versions.at(-1) ?? '', 'all')
  const control = await context.api.send({
    operation: list,
    query: [['per_page', '1']],
    companyParam: company,
    companyHeader: company,
  })
  if (succeeded(control)) return company
  throw new SkipError('baseline-refused', `the second company itself is answered with ${String(statusOf(control))}`)
})

/** The sound request with a header that names another company, which the token has access to as well. */
export const twoCompanies = defineScenario({
  id: 'two-companies',
  clauses: ['AUTH-7/contradicting-company-is-4xx'],
  appliesTo: {},
  mode: 'read',
  needs: ['secondCompanyId'],
  requests: 1,
  requestsReadOnly: 1.1,
  async run(context) {
    const companyHeader = await secondCompany(context)
    const { draft } = await acceptedRequest(context)
    const exchange = await trespass(context, { ...draft, companyHeader })
    context.verdict.expectStatus(
      'AUTH-7/contradicting-company-is-4xx',
      exchange,
      clientError,
      'a header that contradicts path or query is refused',
    )
  },
})
