import { valueOf } from '../../incoming/query.js'
import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const pageZeroFails = defineFault({
  id: 'page-zero-fails',
  clause: 'PAGE-9/bad-page-is-400-or-default',
  also: ['HTTP-2'],
  text: 'Page 0 answers 500.',
  source: 'https://github.com/reapit/foundations/issues/3894',
  on: { action: 'list' },
  hooks: {
    reply: (answer, call) =>
      valueOf(call.query, 'page') === '0' ? reply(500, { error: 'OFFSET must not be negative' }) : answer,
  },
})
