import { defineCheck } from './check.js'
import { answersWithUsers, usersIn } from './users-in.js'

export const employeeIdIsText = defineCheck({
  id: 'employee-id-is-text',
  clause: 'TEXT-1/employee-id-is-text',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      const id = user.employee_id
      if (id === undefined || id === null || typeof id === 'string') continue
      yield {
        at: `${at}/employee_id`,
        expected: 'text or null',
        received: id,
        message: 'employee_id is no text, so leading zeros are lost',
      }
    }
  },
})
