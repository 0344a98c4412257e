import { userField } from '../../catalogue/index.js'
import { isObject, type Json } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { isNumber } from '../engine/values.js'

// AUTH-3: A refused caller learns nothing and changes nothing.

export const refusalShowsNoData = defineCheck({
  id: 'refusal-shows-no-data',
  clause: 'AUTH-3/no-data',
  needs: [],
  *inspect({ status, body }) {
    if ((status !== 401 && status !== 403) || !body.ok) return NOT_APPLICABLE
    const at = dataIn(body.value, '/response/body')
    if (at !== null)
      yield { at, expected: 'no user', received: `data beside ${status}`, message: `a ${status} shows users` }
  },
})

/** What a user has and no error message does. */
const TELLING = [userField.email, userField.familyName, userField.active, userField.givenName]
const DEEPEST = 4

/** Where a user, or a list of bare ids, stands in the body; null where none does. */
function dataIn(value: Json, at: string, depth = 0): string | null {
  if (depth === 0 && Array.isArray(value) && value.length > 0 && value.every(isNumber)) return at
  if (isObject(value) && isNumber(value.id) && TELLING.some(name => Object.hasOwn(value, name))) return at
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return null
  for (const [key, item] of Object.entries(value)) {
    const found = dataIn(item, `${at}/${key}`, depth + 1)
    if (found !== null) return found
  }
  return null
}
