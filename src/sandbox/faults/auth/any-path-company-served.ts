import { defineFault } from '../fault.js'

export const anyPathCompanyServed = defineFault({
  id: 'any-path-company-served',
  clause: 'AUTH-6/unreadable-path-company-is-4xx',
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
