import type { Admitted } from '../serving/call.js'
import type { User } from '../directory/user.js'
import { parseId } from '../directory/id.js'

/** The user that the path names, if the caller's company has it: users of other companies are invisible (AUTH-8). */
export function findUser(call: Admitted): User | null {
  const id = parseId(call.params['id'] ?? '')
  return call.at('found', id === null ? null : (call.company.users.get(String(id)) ?? null))
}
