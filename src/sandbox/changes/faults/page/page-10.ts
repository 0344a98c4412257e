import { valueOf } from '../../../request/query.js'
import { omitHeaders } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// PAGE-10: There is a default page size.

export const defaultPageSizeUnsaid = defineFault({
  id: 'default-page-size-unsaid',
  clause: 'PAGE-10/default-is-named',
  also: ['PAGE-1'],
  text: 'Without per_page the answer has no Per-Page.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    headers: (headers, call) =>
      valueOf(call.query, 'per_page') === undefined ? omitHeaders(headers, 'Per-Page') : headers,
  },
})
