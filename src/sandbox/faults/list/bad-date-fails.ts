import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const badDateFails = defineFault({
  id: 'bad-date-fails',
  clause: 'LIST-12/unreadable-value-is-400-or-ignored',
  also: ['HTTP-2'],
  text: 'A date that is none answers 500.',
  source: 'https://github.com/mathesar-foundation/mathesar/issues/2326',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    unreadable: refusal => (refusal === null ? null : reply(500, { error: 'invalid date' })),
  },
})
