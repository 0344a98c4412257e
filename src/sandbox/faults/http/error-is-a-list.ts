import { defineFault } from '../fault.js'

export const errorIsAList = defineFault({
  id: 'error-is-a-list',
  clause: 'HTTP-12/json-object',
  text: 'Refused values are a bare list.',
  source: 'https://github.com/openlibraryenvironment/gokb/issues/263',
  on: { action: 'update' },
  hooks: {
    reply: answer => (answer.status === 400 ? { ...answer, body: '["is invalid"]' } : answer),
  },
})
