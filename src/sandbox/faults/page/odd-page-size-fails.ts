import { valueOf } from '../../incoming/query.js'
import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const oddPageSizeFails = defineFault({
  id: 'odd-page-size-fails',
  clause: 'PAGE-9/bad-page-size-is-400-or-default',
  also: ['HTTP-2'],
  text: 'A per_page that is no number answers 500.',
  source: 'https://github.com/ManageIQ/manageiq-api/pull/1309',
  on: { action: 'list' },
  hooks: {
    reply: (answer, call) =>
      /[^\d]/.test(valueOf(call.query, 'per_page') ?? '') ? reply(500, { error: 'Internal Server Error' }) : answer,
  },
})
