import { defineCheck } from './check.js'
import { usersIn } from './users-in.js'
import { addedBy } from './view-fields.js'

export const extendedViewAddsFields = defineCheck({
  id: 'extended-view-adds-fields',
  clause: 'LIST-11/extended-adds-its-fields',
  needs: ['request'],
  judges: judged => judged.view !== undefined && addedBy(judged, judged.view).length > 0 && usersIn(judged).length > 0,
  *inspect(judged) {
    const added = addedBy(judged, judged.view ?? '')
    for (const { user, at } of usersIn(judged)) {
      for (const field of added) {
        if (!Object.hasOwn(user, field))
          yield {
            at: `${at}/${field}`,
            expected: 'the field',
            received: 'no such key',
            message: `the view ${judged.view} lacks ${field}`,
          }
      }
    }
  },
})
