import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const badDateFails = defineFault({
  id: 'bad-date-fails',
  rule: 'LIST-12',
  also: ['HTTP-2'],
  text: 'A date that is none answers 500.',
  on: { action: 'list' },
  hooks: {
    unreadable: refusal => (refusal === null ? null : reply(500, { error: 'invalid date' })),
  },
})
