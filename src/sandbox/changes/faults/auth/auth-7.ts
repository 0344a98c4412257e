import { defineFault } from '../fault.js'

// AUTH-7: Header and address name one company.

export const headerMismatchIgnored = defineFault({
  id: 'header-mismatch-ignored',
  clause: 'AUTH-7/contradicting-company-is-4xx',
  text: 'The header may name another company than the path.',
  on: { companyIn: 'path' },
  hooks: {
    noAccess: (refusal, call) =>
      call.company !== null &&
      call.database.companies.get(call.headers['procore-company-id'] ?? '')?.accessible === true
        ? null
        : refusal,
  },
})
