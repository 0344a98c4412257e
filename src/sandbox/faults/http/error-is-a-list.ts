import { defineFault } from '../fault.js'

export const errorIsAList = defineFault({
  id: 'error-is-a-list',
  clause: 'HTTP-12/json-object',
  text: 'Refused values are a bare list.',
  on: { action: 'update' },
  hooks: {
    reply: answer => (answer.status === 400 ? { ...answer, body: '["is invalid"]' } : answer),
  },
})
