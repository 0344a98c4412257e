import { defineCheck } from './check.js'
import { answersWithUsers, usersIn } from './users-in.js'

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
