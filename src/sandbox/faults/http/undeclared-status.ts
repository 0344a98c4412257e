import { defineFault } from '../fault.js'

export const undeclaredStatus = defineFault({
  id: 'undeclared-status',
  clause: 'HTTP-1/declared-or-general-status',
  text: 'Show answers 203.',
  on: { action: 'show' },
  versions: ['1.3'],
  hooks: {
    reply: answer => (answer.status === 200 ? { ...answer, status: 203 } : answer),
  },
})
