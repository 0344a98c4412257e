import { defineCheck } from './check.js'
import { answersWithIds, idsIn } from './ids-in.js'

const LARGEST = 9223372036854775807n

export const idWithin63Bits = defineCheck({
  id: 'id-within-63-bits',
  clause: 'HTTP-7/within-63-bits',
  needs: [],
  judges: answersWithIds,
  *inspect(judged) {
    for (const { name, value, at } of idsIn(judged)) {
      if ((typeof value === 'bigint' && value > LARGEST) || (typeof value === 'number' && value > Number(LARGEST))) {
        yield { at, expected: LARGEST, received: value, message: `${name} is larger than a signed 64-bit number` }
      }
    }
  },
})
