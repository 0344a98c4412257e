import { defineCheck } from './check.js'
import { answersWithUsers, usersIn } from './users-in.js'

export const nameIsFirstSpaceLast = defineCheck({
  id: 'name-is-first-space-last',
  clause: 'USER-10/first-space-last',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      const { name, first_name: first, last_name: last } = user
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
