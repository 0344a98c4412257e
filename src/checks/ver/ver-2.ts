import { type Catalogue, responseModels } from '../../catalogue/index.js'
import { defineCheck } from '../engine/check.js'
import { answersWithUsers, usersIn } from '../engine/users-in.js'

// VER-2: A version shows its own fields.

const known = new WeakMap<Catalogue, ReadonlySet<string>>()

/** Every field that some model of a user in an answer has. */
function answerFields(catalogue: Catalogue): ReadonlySet<string> {
  const found =
    known.get(catalogue) ??
    new Set(
      [...catalogue.models.keys()]
        .filter(
          model =>
            ['id', 'name', 'email_address', 'created_at'].every(field => catalogue.fieldsOf(model).includes(field)) &&
            !catalogue.fieldsOf(model).includes('errors'),
        )
        .flatMap(model => catalogue.fieldsOf(model)),
    )
  known.set(catalogue, found)
  return found
}

export const noFieldOfAnotherVersion = defineCheck({
  id: 'no-field-of-another-version',
  clause: 'VER-2/no-field-of-another-version',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    const anywhere = answerFields(judged.catalogue)
    // The fields of the other views of the same list are LIST-11's.
    const sameAnswer = responseModels(judged.operation)
    const users = usersIn(judged)
    // the users of one answer share their models
    const here = new Set(
      [...(users[0]?.models ?? []), ...sameAnswer].flatMap(model => judged.catalogue.fieldsOf(model)),
    )
    const elsewhere = [...anywhere].filter(name => !here.has(name))
    for (const { user, at } of users) {
      for (const name of elsewhere) {
        if (Object.hasOwn(user, name))
          yield {
            at: `${at}/${name}`,
            expected: 'no such field in this version',
            received: name,
            message: `${name} belongs to another version's model`,
          }
      }
    }
  },
})
