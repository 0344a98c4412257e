import { defineFault } from '../fault.js'

export const errorNamesNoField = defineFault({
  id: 'error-names-no-field',
  rule: 'HTTP-12',
  text: 'Refused values do not say which field is at fault.',
  on: { action: ['create', 'update', 'sync', 'bulk-add', 'bulk-remove'] },
  hooks: {
    reply: answer => (answer.status === 400 ? { ...answer, body: '{"errors":["Validation failed"]}' } : answer),
  },
})
