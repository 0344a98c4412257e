import { textOf, type User } from '../../directory/user.js'
import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

const FIELDS = ['first_name', 'last_name', 'email_address', 'notes', 'job_title']

const occurs = (wanted: string, user: User): boolean =>
  FIELDS.some(field => (textOf(user, field) ?? '').toLowerCase().includes(wanted.toLowerCase()))

export const searchMissesVendor = defineFault({
  id: 'search-misses-vendor',
  clause: 'LIST-8/finds-vendor-name',
  text: 'Search does not look at the name of the vendor.',
  on: { action: 'list' },
  versions: ['1.0', '1.2'],
  hooks: {
    filter: (filter, call) =>
      filter.name === 'search'
        ? { ...filter, test: user => occurs(valueOf(call.query, 'filters[search]') ?? '', user) }
        : filter,
  },
})
