import { defineFault } from '../fault.js'

export const errorNamesNoField = defineFault({
  id: 'error-names-no-field',
  clause: 'HTTP-12/names-the-field-at-fault',
  text: 'Refused values do not say which field is at fault.',
  source: 'https://github.com/praekeltfoundation/junebug/pull/90',
  on: { action: ['create', 'update', 'sync', 'bulk-add', 'bulk-remove'] },
  hooks: {
    reply: answer => (answer.status === 400 ? { ...answer, body: '{"errors":["Validation failed"]}' } : answer),
  },
})
