import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

const FLOOD = 2001

export const negativePageSizeFloods = defineFault({
  id: 'negative-page-size-floods',
  clause: 'PAGE-9/never-more-than-2000',
  also: ['PAGE-3'],
  rare: 'data',
  text: 'A negative per_page lists everybody over and over.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    body: (body, call) =>
      Array.isArray(body) && body.length > 0 && (valueOf(call.query, 'per_page') ?? '').startsWith('-')
        ? Array.from({ length: FLOOD }, (_, i) => body[i % body.length] ?? null)
        : body,
  },
})
