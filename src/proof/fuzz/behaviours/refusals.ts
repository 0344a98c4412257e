import { withHeaders, type Answer, type Behaviour } from '../behaviour.js'

const FAR = ['99999999999', '1e9', '86400', '253402300799', 'Fri, 31 Dec 9999 23:59:59 GMT']
const ODD = [
  '-1',
  '-99999',
  'NaN',
  'Infinity',
  '',
  ' ',
  '0x10',
  '1.5',
  '1, 2',
  '9'.repeat(400),
  'soon',
  'Thu, 32 Foo 2026',
  '\u00e9',
]

/** A refusal as the API words it. */
function refusal(
  answer: Answer,
  status: number,
  error: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const json = withHeaders(answer, { 'Content-Type': 'application/json', ...headers })
  return { ...json, status, body: Buffer.from(JSON.stringify({ error })) }
}

const statuses: Readonly<Record<string, number>> = {
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'not-acceptable': 406,
  conflict: 409,
  gone: 410,
  unprocessable: 422,
  'server-error': 500,
}

/** Where a redirect may lead: nowhere a client should go. `{elsewhere}` is somebody else. */
const LOCATIONS = [
  '{elsewhere}{target}',
  '//{host}{target}',
  '{origin}{target}',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:application/json,[]',
  'http://[::1',
  'http://user:pass@{host}/',
  '/',
  '',
  '?page=2',
  '\\\\{host}\\x',
]

/** Answers that refuse, put off, or send somewhere else. */
export const refusals: readonly Behaviour[] = [
  ...Object.entries(statuses).map(([id, status]): Behaviour => ({ id, change: answer => refusal(answer, status, id) })),
  { id: 'token-refused', calls: 'token', change: answer => refusal(answer, 401, 'invalid_client') },
  { id: 'token-server-error', calls: 'token', change: answer => refusal(answer, 500, 'at boot') },
  { id: 'bad-gateway', slow: true, change: answer => refusal(answer, 502, 'bad gateway') },
  {
    id: 'unavailable',
    slow: true,
    change: (answer, { random }) => refusal(answer, 503, 'down', { 'Retry-After': random.pick(['0', '1', ...ODD]) }),
  },
  { id: 'gateway-timeout', slow: true, change: answer => refusal(answer, 504, 'late') },
  {
    id: 'too-many-for-long',
    calls: 'any',
    change: (answer, { random }) => refusal(answer, 429, 'limit', { 'Retry-After': random.pick(FAR) }),
  },
  {
    id: 'too-many-oddly',
    slow: true,
    change: (answer, { random }) =>
      refusal(answer, 429, 'limit', { 'Retry-After': random.pick(ODD), 'X-Rate-Limit-Reset': random.pick(ODD) }),
  },
  {
    id: 'reset-far-away',
    change: (answer, { random }) =>
      withHeaders(answer, { 'X-Rate-Limit-Remaining': '0', 'X-Rate-Limit-Reset': random.pick(FAR) }),
  },
  {
    id: 'limits-absurd',
    change: (answer, { random }) =>
      withHeaders(answer, {
        'X-Rate-Limit-Limit': random.pick(ODD),
        'X-Rate-Limit-Remaining': random.pick(ODD),
        'X-Rate-Limit-Reset': random.pick(ODD),
      }),
  },
  {
    id: 'redirects',
    calls: 'any',
    change(answer, { random, origin, elsewhere, target }) {
      const { host } = new URL(elsewhere)
      const to = random
        .pick(LOCATIONS)
        .replace('{elsewhere}', elsewhere)
        .replace('{target}', target)
        .replace('{origin}', origin)
        .replace('{host}', host)
      return refusal(answer, random.pick([300, 301, 302, 303, 305, 307, 308]), 'moved', { Location: to })
    },
  },
  { id: 'redirects-to-itself', change: (answer, { target }) => refusal(answer, 307, 'moved', { Location: target }) },
  {
    id: 'redirects-at-length',
    change: answer => refusal(answer, 302, 'moved', { Location: `/${'a'.repeat(12_000)}` }),
  },
  {
    id: 'refreshes',
    change: (answer, { elsewhere }) =>
      withHeaders(answer, { Refresh: `0; url=${elsewhere}`, 'Alt-Svc': `h2="${new URL(elsewhere).host}"` }),
  },
]
