import { type Judged, defineCheck } from '../engine/check.js'
import { type UserAt, answersWithUsers, usersIn } from '../engine/users-in.js'

// HTTP-5: No field of the model is left out.

/** The fields a user lacks, by the model that comes nearest where several may hold. */
function missing({ validators }: Judged, { user, models }: UserAt): readonly string[] {
  const each = models.map(model => validators.missingFields(model, user))
  return each.toSorted((a, b) => a.length - b.length)[0] ?? []
}

export const everyFieldPresent = defineCheck({
  id: 'every-field-present',
  clause: 'HTTP-5/every-field-present',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const found of usersIn(judged)) {
      for (const pointer of missing(judged, found)) {
        if (pointer === '/id') continue
        yield {
          at: `${found.at}${pointer}`,
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
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      if (!Object.hasOwn(user, 'id'))
        yield { at: `${at}/id`, expected: 'an id', received: 'no such key', message: 'a user without id' }
    }
  },
})
