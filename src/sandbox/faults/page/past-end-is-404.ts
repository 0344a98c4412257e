import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const pastEndIs404 = defineFault({
  id: 'past-end-is-404',
  rule: 'PAGE-8',
  text: 'A page past the end answers 404.',
  on: { action: 'list' },
  hooks: {
    reply: answer => (answer.body === '[]' && answer.headers['Total'] !== '0' ? refusals.notFound() : answer),
  },
})
