import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const pastEndIs404 = defineFault({
  id: 'past-end-is-404',
  clause: 'PAGE-8/past-end-is-empty-200',
  rare: 'data',
  text: 'A page past the end answers 404.',
  source: 'https://github.com/artsy/eidolon/issues/169',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    reply: answer => (answer.body === '[]' && answer.headers['Total'] !== '0' ? refusals.notFound() : answer),
  },
})
