import { valueOf } from '../../../request/query.js'
import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// PAGE-9: Page numbers that make no sense.

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

export const pagesWithoutBound = defineFault({
  id: 'pages-without-bound',
  clause: 'PAGE-9/never-more-than-2000',
  rare: 'data',
  text: 'A per_page of a billion is taken at its word.',
  source: 'https://github.com/fleetdm/fleet/issues/11272',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    page: (page, call) =>
      Number(valueOf(call.query, 'per_page')) === 1_000_000_000 ? { ...page, perPage: 1_000_000_000 } : page,
  },
})

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
