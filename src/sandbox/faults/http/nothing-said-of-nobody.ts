import { defineFault } from '../fault.js'

export const nothingSaidOfNobody = defineFault({
  id: 'nothing-said-of-nobody',
  clause: 'HTTP-12/says-what-is-wrong',
  text: 'A 404 is an empty object.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    reply: answer => (answer.status === 404 ? { ...answer, body: '{}' } : answer),
  },
})
