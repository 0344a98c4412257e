import { userField } from '../../catalogue/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { filterValue } from '../engine/request.js'
import { usersIn } from '../engine/users.js'

// LIST-6: Filter by origin id.

export const onlyExactOriginId = defineCheck({
  id: 'only-exact-origin-id',
  clause: 'LIST-6/nothing-but-exact-matches',
  needs: ['request'],
  *inspect(context) {
    const asked = originAsked(context)
    const users = usersIn(context)
    if (asked === null || users.every(({ user }) => user[userField.originId] === undefined)) return NOT_APPLICABLE
    for (const { user, at } of users) {
      const received = user[userField.originId]
      if (received !== null && typeof received !== 'string') continue
      if (received !== asked)
        yield {
          at: `${at}/${userField.originId}`,
          expected: asked,
          received,
          message: 'a user with another origin id than the one asked for',
        }
    }
  },
})

/** The origin id asked for; null where blanks around it leave open what was meant. */
function originAsked(context: CheckContext): string | null {
  const asked = filterValue(context, userField.originId)
  return asked !== null && asked === asked.trim() ? asked : null
}
