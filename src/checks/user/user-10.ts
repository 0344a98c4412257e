import { userField } from '../../catalogue/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { usersIn } from '../engine/users.js'

// USER-10: The name is made of first and last name.

export const nameIsFirstSpaceLast = defineCheck({
  id: 'name-is-first-space-last',
  clause: 'USER-10/first-space-last',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users) {
      const { name, [userField.givenName]: first, [userField.familyName]: last } = user
      if (typeof name !== 'string' || typeof first !== 'string' || typeof last !== 'string' || first === '') continue
      if (name !== `${first} ${last}`)
        yield {
          at: `${at}/name`,
          expected: `${first} ${last}`,
          received: name,
          message: 'the name is not first name, space, last name',
        }
    }
  },
})

export const nameIsLastAlone = defineCheck({
  id: 'name-is-last-alone',
  clause: 'USER-10/last-name-alone',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users) {
      const { name, [userField.givenName]: first, [userField.familyName]: last } = user
      if (typeof name !== 'string' || typeof last !== 'string' || (first !== null && first !== '')) continue
      if (name !== last)
        yield {
          at: `${at}/name`,
          expected: last,
          received: name,
          message: 'without a first name the name is not the last name alone',
        }
    }
  },
})
