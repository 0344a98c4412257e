import { isObject } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { usersIn } from '../engine/users.js'

// NULL-1: What is never null.

/** The user's own id belongs to HTTP-7. */
const CORE = ['email_address', 'last_name', 'name', 'is_active', 'is_employee', 'created_at', 'updated_at']

export const coreFieldNotNull = defineCheck({
  id: 'core-field-not-null',
  clause: 'NULL-1/core-field-not-null',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users)
      for (const name of CORE)
        if (user[name] === null)
          yield { at: `${at}/${name}`, expected: 'a value', received: null, message: `${name} is null` }
  },
})

export const templateNotNullInside = defineCheck({
  id: 'template-not-null-inside',
  clause: 'NULL-1/template-id-and-name-not-null',
  needs: [],
  inspect: context => inspectInside(context, ['permission_template', 'company_permission_template']),
})

export const vendorNotNullInside = defineCheck({
  id: 'vendor-not-null-inside',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  needs: [],
  inspect: context => inspectInside(context, ['vendor']),
})

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
