import { targetCheck } from './link-target.js'

/** Pairs in any order and spelling, each as often as it was sent. What the operation does not declare, or came empty, may be dropped. */
export const linkKeepsParameters = targetCheck(
  'link-keeps-parameters',
  'PAGE-6/keeps-other-parameters',
  ({ link, request, declared }) => {
    if (link.url === null) return null
    const left = [...link.url.searchParams].map(pairText)
    const lost: string[] = []
    for (const [name, value] of request.searchParams) {
      if (name === 'page' || name === 'per_page' || value === '' || !declared.includes(name)) continue
      const place = left.indexOf(pairText([name, value]))
      if (place < 0) lost.push(name)
      else left.splice(place, 1)
    }
    return lost.length === 0
      ? null
      : {
          expected: lost,
          received: [...link.url.searchParams.keys()],
          message: `the link ${link.rel} does not keep ${lost.join(', ')}`,
        }
  },
)

const pairText = ([name, value]: readonly [string, string]): string => `${name}=${value}`
