import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const foreignCompanyParameterServed = defineFault({
  id: 'foreign-company-parameter-served',
  clause: 'AUTH-5/foreign-company-in-query',
  also: ['AUTH-7', 'AUTH-8'],
  text: 'A company_id without access is served.',
  on: { action: 'show', companyIn: 'query' },
  versions: ['1.1'],
  hooks: {
    noAccess: (refusal, call) =>
      call.world.companies.get(valueOf(call.query, 'company_id') ?? '')?.accessible === false ? null : refusal,
  },
})
