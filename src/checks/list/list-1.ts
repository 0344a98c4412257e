import { userField } from '../../catalogue/index.js'
import type { Observation } from '../../findings/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { usersIn, type UserAt } from '../engine/users.js'

// LIST-1: The company list holds the active users.

export const activeListHoldsActiveUsers = defineCheck({
  id: 'active-list-holds-active-users',
  clause: 'LIST-1/no-inactive-user',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (context.operation.population !== 'active' || users.length === 0) return NOT_APPLICABLE
    yield* inactiveAmong(users)
  },
})

/** Every user that a list shows as inactive although it must show active ones alone. */
export function* inactiveAmong(users: readonly UserAt[]): Generator<Observation, undefined> {
  for (const { user, at } of users)
    if (user[userField.active] === false)
      yield {
        at: `${at}/${userField.active}`,
        expected: true,
        received: false,
        message: 'an inactive user in a list of active ones',
      }
}
