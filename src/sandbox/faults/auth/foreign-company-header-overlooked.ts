import { defineFault } from '../fault.js'

export const foreignCompanyHeaderOverlooked = defineFault({
  id: 'foreign-company-header-overlooked',
  clause: 'AUTH-5/foreign-company-in-header',
  also: ['AUTH-7'],
  text: 'A header may name a company without access.',
  on: { action: 'update', companyIn: 'path' },
  versions: ['1.0'],
  hooks: {
    noAccess: (refusal, call) =>
      call.company !== null && call.world.companies.get(call.headers['procore-company-id'] ?? '')?.accessible === false
        ? null
        : refusal,
  },
})
