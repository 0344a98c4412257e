import { isObject, type Observation } from '../findings/index.js'
import type { Judged } from './check.js'
import { usersIn } from './users-in.js'

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
