import { valueOf } from '../incoming/query.js'
import { refusals } from '../reply.js'
import { defineVariant } from './variant.js'

export const oddPagesAre400 = defineVariant({
  id: 'odd-pages-are-400',
  text: 'A page that makes no sense answers 400.',
  why: 'PAGE-9: 400, or a default page.',
  on: { action: 'list' },
  hooks: {
    reply: (answer, call) => {
      const odd = (name: string): boolean => !/^[1-9]\d{0,8}$/.test(valueOf(call.query, name) ?? '1')
      return answer.status === 200 && (odd('page') || odd('per_page'))
        ? { ...refusals.badRequest('page and per_page are numbers above zero'), headers: answer.headers }
        : answer
    },
  },
})
