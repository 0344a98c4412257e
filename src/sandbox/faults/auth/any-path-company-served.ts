import { defineFault } from '../fault.js'

export const anyPathCompanyServed = defineFault({
  id: 'any-path-company-served',
  rule: 'AUTH-6',
  text: 'Where the company of the path is no number, the header decides.',
  on: { action: ['list', 'me'], companyIn: 'path' },
  hooks: {
    noAccess: (refusal, call) => {
      if (call.company !== null || /^\d+$/.test(call.params['company_id'] ?? '')) return refusal
      call.company = call.world.companies.get(call.headers['procore-company-id'] ?? '') ?? null
      return call.company?.accessible === true ? null : refusal
    },
  },
})
