import { type Judged, defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'

// LIST-1: The company list holds the active users.

/** Every user that a list shows as inactive although it must show active ones alone. */
export function* inactiveUsers(judged: Judged) {
  for (const { user, at } of usersIn(judged)) {
    if (user.is_active === false)
      yield {
        at: `${at}/is_active`,
        expected: true,
        received: false,
        message: 'an inactive user in a list of active ones',
      }
  }
}

export const activeListHoldsActiveUsers = defineCheck({
  id: 'active-list-holds-active-users',
  clause: 'LIST-1/no-inactive-user',
  needs: [],
  judges: judged => judged.operation.population === 'active' && usersIn(judged).length > 0,
  inspect: inactiveUsers,
})
