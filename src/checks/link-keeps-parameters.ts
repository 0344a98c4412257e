import { otherPairs } from './links.js'
import { targetCheck } from './link-target.js'

export const linkKeepsParameters = targetCheck('link-keeps-parameters', 'PAGE-6/keeps-other-parameters', ({ link, request }) => {
  if (link.url === null) return null
  const [expected, received] = [otherPairs(request), otherPairs(link.url)]
  return expected.join('\n') === received.join('\n') ? null : { expected: [...expected], received: [...received], message: `the link ${link.rel} has other query parameters` }
})
