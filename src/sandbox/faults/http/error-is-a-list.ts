import { defineFault } from '../fault.js'

export const errorIsAList = defineFault({
  id: 'error-is-a-list',
  rule: 'HTTP-12',
  text: 'Refused values are a bare list.',
  on: { action: 'update' },
  hooks: {
    reply: answer => (answer.status === 400 ? { ...answer, body: '["is invalid"]' } : answer),
  },
})
