import { defineCheck } from './check.js'
import { usersIn } from './users-in.js'
import { strangeToDefault } from './view-fields.js'

export const normalViewLacksExtras = defineCheck({
  id: 'normal-view-lacks-extras',
  clause: 'LIST-11/normal-lacks-the-extended-fields',
  needs: ['request'],
  judges: judged =>
    judged.view !== undefined && judged.view === judged.operation.views[0] && usersIn(judged).length > 0,
  *inspect(judged) {
    const strange = strangeToDefault(judged)
    for (const { user, at } of usersIn(judged)) {
      for (const field of strange) {
        if (Object.hasOwn(user, field))
          yield {
            at: `${at}/${field}`,
            expected: 'no such key',
            received: field,
            message: `the view ${judged.view} has ${field}, which belongs to another view`,
          }
      }
    }
  },
})
