import { userField } from '../../catalogue/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { usersIn } from '../engine/users.js'
import { isWholeNumber } from '../engine/values.js'

// TEXT-1: Text that nobody filled.

export const employeeIdIsText = defineCheck({
  id: 'employee-id-is-text',
  clause: 'TEXT-1/employee-id-is-text',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users) {
      const id = user[userField.personnelNumber]
      if (id === undefined || id === null || typeof id === 'string') continue
      yield {
        at: `${at}/${userField.personnelNumber}`,
        expected: 'text or null',
        received: id,
        message: `${userField.personnelNumber} is no text, so leading zeros are lost`,
      }
    }
  },
})

export const extensionIsWholeNumber = defineCheck({
  id: 'extension-is-whole-number',
  clause: 'TEXT-1/extension-is-whole-number',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users) {
      const extension = user[userField.extension]
      if (extension === undefined || extension === null || isWholeNumber(extension)) continue
      yield {
        at: `${at}/${userField.extension}`,
        expected: 'a whole number or null',
        received: extension,
        message: `${userField.extension} is no whole number`,
      }
    }
  },
})
