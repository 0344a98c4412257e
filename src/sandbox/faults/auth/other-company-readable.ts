import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const otherCompanyReadable = defineFault({
  id: 'other-company-readable',
  clause: 'AUTH-5/foreign-company-in-path',
  also: ['AUTH-7', 'AUTH-8'],
  text: 'A company without access is open.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    noAccess: (refusal, call) =>
      call.world.companies.has(call.params['company_id'] ?? valueOf(call.query, 'company_id') ?? '') ? null : refusal,
  },
})
