import type { User } from '../../directory/user.js'
import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

const hasVendor = (user: User): boolean => (user.fields['vendor_id'] ?? null) !== null

export const nullsFirstAscending = defineFault({
  id: 'nulls-first-ascending',
  clause: 'LIST-10/null-last-ascending',
  rare: 'data',
  text: 'Users without a vendor come first in order by vendor.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    ordered: (users, call) =>
      valueOf(call.query, 'sort')?.startsWith('vendor_name') === true
        ? [...users.filter(user => !hasVendor(user)), ...users.filter(hasVendor)]
        : users,
  },
})
