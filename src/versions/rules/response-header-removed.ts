import { defineChangeRule } from '../change-rule.js'
import { isKept } from '../contrast/matched.js'
import { step } from '../contrast/place.js'

export const responseHeaderRemoved = defineChangeRule({
  id: 'response-header-removed',
  meaning: 'A header that clients read is missing.',
  *detect({ responses }) {
    for (const { name, from, to } of responses.filter(isKept)) {
      const others = new Set(to.headers.map(header => header.toLowerCase()))
      for (const header of from.headers.filter(one => !others.has(one.toLowerCase()))) {
        yield {
          at: `${name}/headers${step(header)}`,
          from: header,
          to: null,
          level: 'breaking',
          message: `header ${header} is gone`,
        }
      }
    }
  },
})
