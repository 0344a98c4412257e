import type { User } from '../../directory/user.js'
import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const nullsLastDescending = defineFault({
  id: 'nulls-last-descending',
  clause: 'LIST-10/null-first-descending',
  rare: 'data',
  text: 'Users without a value come last in descending order too.',
  on: { action: 'list' },
  hooks: {
    ordered: (users, call) => {
      const [, field] = /^-(vendor|permission_template|job_title)/.exec(valueOf(call.query, 'sort') ?? '') ?? []
      const stored =
        field === 'vendor' ? 'vendor_id' : field === 'job_title' ? 'job_title' : 'default_permission_template_id'
      const has = (user: User): boolean => (user.fields[stored] ?? null) !== null
      return field === undefined ? users : [...users.filter(has), ...users.filter(user => !has(user))]
    },
  },
})
