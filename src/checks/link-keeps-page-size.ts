import { targetCheck } from './link-target.js'

/** The size in force; where more was asked for than is given, the size asked for leads to the same pages. */
export const linkKeepsPageSize = targetCheck(
  'link-keeps-page-size',
  'PAGE-6/keeps-page-size',
  ({ link, position, request }) => {
    const asked = request.searchParams.get('per_page')
    const received = link.url?.searchParams.get('per_page') ?? null
    const fits = received === String(position.perPage) || received === asked
    return link.url === null || fits
      ? null
      : { expected: String(position.perPage), received, message: `the link ${link.rel} has another page size` }
  },
)
