import { defineChangeRule } from '../change-rule.js'
import { nullGains } from '../contrast/null-difference.js'
import { nameOf } from '../contrast/place.js'

export const requestNullGained = defineChangeRule({
  id: 'request-null-gained',
  meaning: 'A field may be sent as null that was refused.',
  *detect({ requestNodes }) {
    for (const { at } of nullGains(requestNodes)) {
      yield { at, from: false, to: true, level: 'safe', message: `${nameOf(at)} may be null` }
    }
  },
})
