import type { Operation } from '../../catalogue/index.js'
import type { Json } from '../../json/index.js'
import type { Identities } from '../engine/identities.js'

/** The least that a sound body of an operation can hold under its root, without naming anybody: for bodies that must not be read. */
export function plainPayload(operation: Operation, identities: Identities): Json {
  switch (operation.action) {
    case 'create':
      return { first_name: 'Asbuilt', last_name: 'Unread', email_address: identities.newEmail() }
    case 'update':
      return { job_title: 'Unread' }
    default:
      return []
  }
}
