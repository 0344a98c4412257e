import { defineCheck } from './check.js'
import { answersWithUsers, usersIn } from './users-in.js'

/** The user's own id belongs to HTTP-7. */
const CORE = ['email_address', 'last_name', 'name', 'is_active', 'is_employee', 'created_at', 'updated_at']

export const coreFieldNotNull = defineCheck({
  id: 'core-field-not-null',
  clause: 'NULL-1/core-field-not-null',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      for (const name of CORE)
        if (user[name] === null)
          yield { at: `${at}/${name}`, expected: 'a value', received: null, message: `${name} is null` }
    }
  },
})
