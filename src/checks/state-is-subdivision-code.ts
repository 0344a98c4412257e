import { defineCheck } from './check.js'
import { answersWithUsers, usersIn } from './users-in.js'

export const stateIsSubdivisionCode = defineCheck({
  id: 'state-is-subdivision-code',
  clause: 'CODE-1/state-is-subdivision-code',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      const code = user.state_code
      if (typeof code !== 'string' || code === '' || /^[A-Z0-9]{1,3}$/.test(code)) continue
      yield {
        at: `${at}/state_code`,
        expected: 'one to three upper-case letters or digits',
        received: code,
        message: 'the state is no subdivision code',
      }
    }
  },
})
