import type { Company } from '../../directory/company.js'
import type { User } from '../../directory/user.js'
import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

const searched = (user: User, company: Company): string =>
  [
    ...['first_name', 'last_name', 'email_address', 'notes', 'job_title'].map(field => user.fields[field]),
    company.vendors.get(String(user.fields['vendor_id']))?.name,
  ].join('\n')

export const searchMindsCase = defineFault({
  id: 'search-minds-case',
  rule: 'LIST-8',
  text: 'Search minds letter case.',
  on: { action: 'list' },
  hooks: {
    filter: (filter, call) =>
      filter.name === 'search'
        ? {
            ...filter,
            test: (user, company) =>
              filter.test(user, company) && searched(user, company).includes(valueOf(call.query, 'filters[search]') ?? ''),
          }
        : filter,
  },
})
