import type { Observation } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { type Judged, defineCheck } from '../engine/check.js'
import { answersWithUsers, usersIn } from '../engine/users-in.js'

// NULL-1: What is never null.

/** One observation for each null id or name inside the named objects of users. */
export function* nullsInside(judged: Judged, fields: readonly string[]): Generator<Observation> {
  for (const { user, at } of usersIn(judged)) {
    for (const field of fields) {
      const object = user[field]
      if (!isObject(object)) continue
      for (const name of ['id', 'name']) {
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
}

/** The user's own id belongs to HTTP-7. */
const CORE = ['email_address', 'last_name', 'name', 'is_active', 'is_employee', 'created_at', 'updated_at']

export const coreFieldNotNull = defineCheck({
  id: 'core-field-not-null',
  clause: 'NULL-1/core-field-not-null',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      for (const name of CORE)
        if (user[name] === null)
          yield { at: `${at}/${name}`, expected: 'a value', received: null, message: `${name} is null` }
    }
  },
})

export const templateNotNullInside = defineCheck({
  id: 'template-not-null-inside',
  clause: 'NULL-1/template-id-and-name-not-null',
  needs: [],
  judges: answersWithUsers,
  inspect: judged => nullsInside(judged, ['permission_template', 'company_permission_template']),
})

export const vendorNotNullInside = defineCheck({
  id: 'vendor-not-null-inside',
  clause: 'NULL-1/vendor-id-and-name-not-null',
  needs: [],
  judges: answersWithUsers,
  inspect: judged => nullsInside(judged, ['vendor']),
})
