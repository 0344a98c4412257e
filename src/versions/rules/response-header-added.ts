import { defineChangeRule } from '../change-rule.js'
import { isKept } from '../contrast/matched.js'
import { step } from '../contrast/place.js'

export const responseHeaderAdded = defineChangeRule({
  id: 'response-header-added',
  meaning: 'The answer carries another header.',
  *detect({ responses }) {
    for (const { name, from, to } of responses.filter(isKept)) {
      const others = new Set(from.headers.map(header => header.toLowerCase()))
      for (const header of to.headers.filter(one => !others.has(one.toLowerCase()))) {
        yield {
          at: `${name}/headers${step(header)}`,
          from: null,
          to: header,
          level: 'safe',
          message: `header ${header} is new`,
        }
      }
    }
  },
})
