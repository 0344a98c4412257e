import { readPage } from '../../../listing/page.js'
import { defineFault } from '../fault.js'

// PAGE-4: Total counts what matches.

export const totalOneMore = defineFault({
  id: 'total-one-more',
  clause: 'PAGE-4/counts-all-matching',
  text: 'Total counts one too many.',
  on: { action: 'list' },
  hooks: {
    total: total => total + 1,
  },
})

export const totalOfPage = defineFault({
  id: 'total-of-page',
  clause: 'PAGE-4/counts-all-matching',
  text: 'Total counts the page, not the list.',
  source: 'https://github.com/florianholzapfel/express-restify-mongoose/issues/310',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    headers: headers =>
      'Total' in headers
        ? { ...headers, Total: String(Math.min(Number(headers['Total']), Number(headers['Per-Page']))) }
        : headers,
  },
})

export const totalOfTheRest = defineFault({
  id: 'total-of-the-rest',
  clause: 'PAGE-4/same-on-every-page',
  also: ['PAGE-8'],
  rare: 'steps',
  text: 'Total counts what this page and those behind it hold.',
  on: { action: 'list' },
  hooks: {
    total: (total, call) => {
      const { page, perPage } = readPage(call.query)
      return Math.max(0, total - (page - 1) * perPage)
    },
  },
})

export const totalCountsInactive = defineFault({
  id: 'total-counts-inactive',
  clause: 'PAGE-4/counts-all-matching',
  also: ['LIST-1'],
  text: 'Total counts inactive users that the list leaves out.',
  on: { action: 'list', population: 'active' },
  hooks: {
    total: (total, call) =>
      call.query.raw.some(pair => pair.startsWith('filters')) ? total : (call.company?.users.size ?? total),
  },
})

export const totalOfYesterday = defineFault({
  id: 'total-of-yesterday',
  clause: 'PAGE-4/counts-all-matching',
  also: ['PAGE-3', 'PAGE-5', 'PAGE-6', 'PAGE-8'],
  rare: 'steps',
  text: 'Total stays what it was when the list was asked for first.',
  source: 'https://github.com/wso2/product-apim/issues/3940',
  on: { action: 'list', population: 'all' },
  versions: ['1.0'],
  hooks: {
    total: (total, call) => {
      const key = `total-of-yesterday ${call.query.raw.filter(pair => !/^(page|per_page)=/.test(pair)).join('&')}`
      if (!call.database.scratch.has(key)) call.database.scratch.set(key, total)
      return Number(call.database.scratch.get(key))
    },
  },
})
