import type { Call } from '../../call.js'
import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

const odd = (call: Call): boolean => /\D/.test(valueOf(call.query, 'company_id') ?? '')

export const unreadableCompanyParameterServed = defineFault({
  id: 'unreadable-company-parameter-served',
  clause: 'AUTH-6/unreadable-query-company-is-4xx',
  also: ['AUTH-7'],
  text: 'Where company_id is no number, the header decides.',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    companyUnnamed: (refusal, call) => (odd(call) && call.headers['procore-company-id'] !== undefined ? null : refusal),
    noAccess: (refusal, call) => {
      if (!odd(call)) return refusal
      call.company = call.world.companies.get(call.headers['procore-company-id'] ?? '') ?? null
      return call.company?.accessible === true ? null : refusal
    },
  },
})
