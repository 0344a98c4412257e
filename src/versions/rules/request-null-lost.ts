import { defineChangeRule } from '../change-rule.js'
import { nullLosses } from '../contrast/null-difference.js'
import { nameOf } from '../contrast/place.js'

export const requestNullLost = defineChangeRule({
  id: 'request-null-lost',
  meaning: 'A null is refused that could be sent.',
  *detect({ requestNodes }) {
    for (const { at } of nullLosses(requestNodes)) {
      yield { at, from: true, to: false, level: 'breaking', message: `${nameOf(at)} may no longer be null` }
    }
  },
})
