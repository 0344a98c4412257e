import { defineChangeRule } from '../change-rule.js'
import { nullGains } from '../contrast/null-difference.js'
import { nameOf } from '../contrast/place.js'

export const responseNullGained = defineChangeRule({
  id: 'response-null-gained',
  meaning: 'A field may be null where a client could rely on a value.',
  *detect({ responseNodes }) {
    for (const { at } of nullGains(responseNodes)) {
      yield { at, from: false, to: true, level: 'possibly-breaking', message: `${nameOf(at)} may be null` }
    }
  },
})
