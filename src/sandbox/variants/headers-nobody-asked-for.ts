import { defineVariant } from './variant.js'

export const headersNobodyAskedFor = defineVariant({
  id: 'headers-nobody-asked-for',
  text: 'Answers carry ETag, Server, Set-Cookie, X-Request-Id and more.',
  why: 'RFC 9110, 5.1: unknown fields are ignored.',
  hooks: {
    headers: (headers, call) => ({
      ...headers,
      Server: 'nginx',
      ETag: `W/"${call.earlier}"`,
      'X-Request-Id': `req-${call.earlier}`,
      'X-Runtime': '0.042',
      Vary: 'Accept, Origin',
      'Cache-Control': 'max-age=0, private, must-revalidate',
      'Set-Cookie': 'session=none; path=/; HttpOnly',
      'Strict-Transport-Security': 'max-age=31536000',
    }),
  },
})
