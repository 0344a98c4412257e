import { targetCheck } from './link-target.js'

export const linkKeepsOriginAndPath = targetCheck(
  'link-keeps-origin-and-path',
  'PAGE-6/same-origin-and-path',
  ({ link, request }) => {
    if (link.url === null)
      return { expected: 'a URL', received: link.target, message: `the link ${link.rel} cannot be read` }
    const [here, there] = [request.origin + request.pathname, link.url.origin + link.url.pathname]
    return here === there
      ? null
      : { expected: here, received: there, message: `the link ${link.rel} leads to another origin or path` }
  },
)
