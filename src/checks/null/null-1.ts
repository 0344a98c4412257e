import { userField, type Catalogue } from '../../catalogue/index.js'
import { isObject } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { usersIn } from '../engine/users.js'

// NULL-1: What is never null.

export const coreFieldNotNull = defineCheck({
  id: 'core-field-not-null',
  clause: 'NULL-1/core-field-not-null',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    const names = neverNull(context.catalogue)
    for (const { user, at } of users)
      for (const name of names)
        if (user[name] === null)
          yield { at: `${at}/${name}`, expected: 'a value', received: null, message: `${name} is null` }
  },
})

export const templateNotNullInside = defineCheck({
  id: 'template-not-null-inside',
  clause: 'NULL-1/template-id-and-name-not-null',
  needs: [],
  inspect: context => inspectInside(context, [userField.projectTemplate, userField.companyTemplate]),
})

export const vendorNotNullInside = defineCheck({
  id: 'vendor-not-null-inside',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  needs: [],
  inspect: context => inspectInside(context, [userField.vendor]),
})

/** The fields that NULL-1 itself promises; ids belong to HTTP-7. */
function neverNull({ userFields }: Catalogue): readonly string[] {
  return userFields
    .filter(({ source, mayBeNull, schema }) => source === 'NULL-1' && !mayBeNull && schema['format'] !== 'int64')
    .map(({ name }) => name)
}

/** The named objects of a user have an id and a name. */
function* inspectInside(context: CheckContext, fields: readonly string[]): Observations {
  const users = usersIn(context)
  if (users.length === 0) return NOT_APPLICABLE
  for (const { user, at } of users) {
    for (const field of fields) {
      const object = user[field]
      if (!isObject(object)) continue
      for (const name of ['id', 'name'])
        if (object[name] === null)
          yield {
            at: `${at}/${field}/${name}`,
            expected: 'a value',
            received: null,
            message: `${field} has a null ${name}`,
          }
    }
  }
}
