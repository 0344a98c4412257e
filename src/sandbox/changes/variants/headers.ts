import type { Reply } from '../../serving/reply.js'
import { defineVariant } from './variant.js'

const renameHeaders = (answer: Reply, rename: (name: string) => string): Reply => ({
  ...answer,
  headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [rename(name), value])),
})

export const headerNamesInSmallLetters = defineVariant({
  id: 'header-names-in-small-letters',
  text: 'Names of headers are written in small letters.',
  why: 'RFC 9110, 5.1: names of fields are case-insensitive.',
  hooks: {
    reply: answer => renameHeaders(answer, name => name.toLowerCase()),
  },
})

export const headerNamesInCapitals = defineVariant({
  id: 'header-names-in-capitals',
  text: 'Names of headers are written in capitals.',
  why: 'RFC 9110, 5.1: names of fields are case-insensitive.',
  hooks: {
    reply: answer => renameHeaders(answer, name => name.toUpperCase()),
  },
})

export const headersInOtherOrder = defineVariant({
  id: 'headers-in-other-order',
  text: 'Headers come the other way round.',
  why: 'RFC 9110, 5.3: the order of fields of different names means nothing.',
  hooks: {
    reply: answer => ({ ...answer, headers: Object.fromEntries(Object.entries(answer.headers).toReversed()) }),
  },
})

export const headersNobodyAskedFor = defineVariant({
  id: 'headers-nobody-asked-for',
  text: 'Answers carry ETag, Server, Set-Cookie, X-Request-Id and more.',
  why: 'RFC 9110, 5.1: unknown fields are ignored.',
  hooks: {
    headers: (headers, call) => ({
      ...headers,
      Server: 'nginx',
      ETag: `W/"${call.earlierCalls}"`,
      'X-Request-Id': `req-${call.earlierCalls}`,
      'X-Runtime': '0.042',
      Vary: 'Accept, Origin',
      'Cache-Control': 'max-age=0, private, must-revalidate',
      'Set-Cookie': 'session=none; path=/; HttpOnly',
      'Strict-Transport-Security': 'max-age=31536000',
    }),
  },
})
