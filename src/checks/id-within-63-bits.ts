import { defineCheck } from './check.js'
import { idsIn, pointerTo } from './schema-fields.js'

const LARGEST = 9223372036854775807n

export const idWithin63Bits = defineCheck({
  id: 'id-within-63-bits',
  clause: 'HTTP-7/within-63-bits',
  needs: [],
  judges: judged => idsIn(judged).length > 0,
  *inspect(judged) {
    for (const field of idsIn(judged)) {
      const { name, value } = field
      if ((typeof value === 'bigint' && value > LARGEST) || (typeof value === 'number' && value > Number(LARGEST))) {
        yield {
          at: pointerTo(field),
          expected: LARGEST,
          received: value,
          message: `${name} is larger than a signed 64-bit number`,
        }
      }
    }
  },
})
