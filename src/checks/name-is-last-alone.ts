import { defineCheck } from './check.js'
import { answersWithUsers, usersIn } from './users-in.js'

export const nameIsLastAlone = defineCheck({
  id: 'name-is-last-alone',
  clause: 'USER-10/last-name-alone',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      const { name, first_name: first, last_name: last } = user
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
