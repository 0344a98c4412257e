import { defineFault } from '../fault.js'

export const companyParameterNotNeeded = defineFault({
  id: 'company-parameter-not-needed',
  clause: 'AUTH-6/missing-query-company-is-4xx',
  also: ['AUTH-7'],
  text: 'Without company_id the first company is served.',
  on: { action: 'list', population: 'all' },
  versions: ['1.1'],
  hooks: {
    companyUnnamed: (refusal, call) => (call.headers['procore-company-id'] === undefined ? refusal : null),
    noAccess: (refusal, call) => {
      call.company ??= call.world.companies.get(call.headers['procore-company-id'] ?? '') ?? null
      return call.company?.accessible === true ? null : refusal
    },
  },
})
