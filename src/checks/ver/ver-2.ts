import { responseModels, type Catalogue } from '../../catalogue/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { isUserModel, usersIn } from '../engine/users.js'

// VER-2: A version shows its own fields.

export const noFieldOfAnotherVersion = defineCheck({
  id: 'no-field-of-another-version',
  clause: 'VER-2/no-field-of-another-version',
  needs: [],
  *inspect(context) {
    const { catalogue, operation } = context
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    // The users of one answer share their models. The fields of the other views of the same list are LIST-11's.
    const models = [...(users[0]?.models ?? []), ...responseModels(operation)]
    const here = new Set(models.flatMap(model => catalogue.fieldsOf(model)))
    const elsewhere = [...answerFields(catalogue)].filter(name => !here.has(name))
    for (const { user, at } of users)
      for (const name of elsewhere)
        if (Object.hasOwn(user, name))
          yield {
            at: `${at}/${name}`,
            expected: 'no such field in this version',
            received: name,
            message: `${name} belongs to another version's model`,
          }
  },
})

const known = new WeakMap<Catalogue, ReadonlySet<string>>()

/** Every field that some model of a user in an answer has. */
function answerFields(catalogue: Catalogue): ReadonlySet<string> {
  const before = known.get(catalogue)
  if (before !== undefined) return before
  const models = catalogue.operations.flatMap(responseModels).filter(model => isUserModel(catalogue, model))
  const found = new Set(models.flatMap(model => catalogue.fieldsOf(model)))
  known.set(catalogue, found)
  return found
}
