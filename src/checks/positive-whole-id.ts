import { defineCheck } from './check.js'
import { answersWithIds, idsIn } from './ids-in.js'

/** Text where a number belongs is HTTP-4's; null is judged for the user's own id alone (NULL-1 has the nested ones). */
export const positiveWholeId = defineCheck({
  id: 'positive-whole-id',
  clause: 'HTTP-7/positive-whole-number',
  needs: [],
  judges: answersWithIds,
  *inspect(judged) {
    for (const { name, value, at } of idsIn(judged)) {
      const own = name === 'id' && /^\/response\/body(\/entities)?(\/\d+)?\/id$/.test(at)
      const wrong = value === null ? own : typeof value === 'bigint' ? value < 1n : typeof value === 'number' && (!Number.isInteger(value) || value < 1)
      if (wrong) yield { at, expected: 'a whole number greater than zero', received: value, message: `${name} is no id` }
    }
  },
})
