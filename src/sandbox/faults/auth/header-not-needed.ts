import { defineFault } from '../fault.js'

export const headerNotNeeded = defineFault({
  id: 'header-not-needed',
  clause: 'AUTH-6/missing-header-is-4xx',
  text: 'Nobody asks for the company header.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    companyUnnamed: (refusal, call) => (call.headers['procore-company-id'] === undefined ? null : refusal),
    noAccess: (refusal, call) =>
      call.headers['procore-company-id'] === undefined && call.company !== null ? null : refusal,
  },
})
