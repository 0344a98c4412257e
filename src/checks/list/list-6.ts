import { type Judged, defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'
import { filterOf } from './filter-of.js'

// LIST-6: Filter by origin id.

/** The origin id asked for; null where blanks around it leave open what was meant. */
function originAsked(judged: Judged): string | null {
  const asked = filterOf(judged, 'origin_id')
  return asked !== null && asked === asked.trim() ? asked : null
}

export const onlyExactOriginId = defineCheck({
  id: 'only-exact-origin-id',
  clause: 'LIST-6/nothing-but-exact-matches',
  needs: ['request'],
  judges: judged => originAsked(judged) !== null && usersIn(judged).some(({ user }) => user.origin_id !== undefined),
  *inspect(judged) {
    const asked = originAsked(judged)
    for (const {
      user: { origin_id: received },
      at,
    } of usersIn(judged)) {
      if (received !== null && typeof received !== 'string') continue
      if (received !== asked)
        yield {
          at: `${at}/origin_id`,
          expected: asked,
          received,
          message: 'a user with another origin id than the one asked for',
        }
    }
  },
})
