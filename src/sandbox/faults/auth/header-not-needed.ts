import { defineFault } from '../fault.js'

export const headerNotNeeded = defineFault({
  id: 'header-not-needed',
  rule: 'AUTH-6',
  text: 'Nobody asks for the company header.',
  on: { action: 'show' },
  hooks: {
    companyUnnamed: (refusal, call) => (call.headers['procore-company-id'] === undefined ? null : refusal),
    noAccess: (refusal, call) => (call.headers['procore-company-id'] === undefined && call.company !== null ? null : refusal),
  },
})
