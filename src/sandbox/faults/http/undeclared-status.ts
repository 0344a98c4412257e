import { defineFault } from '../fault.js'

export const undeclaredStatus = defineFault({
  id: 'undeclared-status',
  rule: 'HTTP-1',
  text: 'Show answers 203.',
  on: { action: 'show' },
  hooks: {
    reply: answer => (answer.status === 200 ? { ...answer, status: 203 } : answer),
  },
})
