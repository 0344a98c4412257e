import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { usersIn, type UserAt } from '../engine/users.js'

// HTTP-5: No field of the model is left out.

export const everyFieldPresent = defineCheck({
  id: 'every-field-present',
  clause: 'HTTP-5/every-field-present',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const user of users) {
      for (const pointer of missingIn(user, context)) {
        if (pointer === '/id') continue
        yield {
          at: `${user.at}${pointer}`,
          expected: 'the field, with null where it has no value',
          received: 'no such key',
          message: `the user lacks the field ${pointer.slice(1)}`,
        }
      }
    }
  },
})

export const idPresent = defineCheck({
  id: 'id-present',
  clause: 'HTTP-5/id-present',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users)
      if (!Object.hasOwn(user, 'id'))
        yield { at: `${at}/id`, expected: 'an id', received: 'no such key', message: 'a user without id' }
  },
})

/** The fields a user lacks, by the model that comes nearest where several may hold. */
function missingIn({ user, models }: UserAt, { validators }: CheckContext): readonly string[] {
  const byModel = models.map(model => validators.missingFields(model, user))
  return byModel.toSorted((a, b) => a.length - b.length)[0] ?? []
}
