import { defineCheck } from './check.js'
import { answersWithUsers, usersIn } from './users-in.js'

export const idPresent = defineCheck({
  id: 'id-present',
  clause: 'HTTP-5/id-present',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      if (!Object.hasOwn(user, 'id'))
        yield { at: `${at}/id`, expected: 'an id', received: 'no such key', message: 'a user without id' }
    }
  },
})
