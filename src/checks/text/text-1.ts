import { defineCheck } from '../engine/check.js'
import { answersWithUsers, usersIn } from '../engine/users-in.js'

// TEXT-1: Text that nobody filled.

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

export const extensionIsWholeNumber = defineCheck({
  id: 'extension-is-whole-number',
  clause: 'TEXT-1/extension-is-whole-number',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      const extension = user.business_phone_extension
      if (extension === undefined || extension === null || typeof extension === 'bigint' || Number.isInteger(extension))
        continue
      yield {
        at: `${at}/business_phone_extension`,
        expected: 'a whole number or null',
        received: extension,
        message: 'business_phone_extension is no whole number',
      }
    }
  },
})
