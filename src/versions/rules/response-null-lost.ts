import { defineChangeRule } from '../change-rule.js'
import { nullLosses } from '../contrast/null-difference.js'
import { nameOf } from '../contrast/place.js'

export const responseNullLost = defineChangeRule({
  id: 'response-null-lost',
  meaning: 'A field always holds a value that could be null.',
  *detect({ responseNodes }) {
    for (const { at } of nullLosses(responseNodes)) {
      yield { at, from: true, to: false, level: 'safe', message: `${nameOf(at)} is never null` }
    }
  },
})
