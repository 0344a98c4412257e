import { vendorOf, type Company } from '../../directory/company.js'
import type { User } from '../../directory/user.js'
import { valueOf } from '../../incoming/query.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'

const FIELDS = ['first_name', 'last_name', 'email_address', 'notes', 'job_title']

const searched = (user: User, company: Company): string =>
  [...FIELDS.map(field => scalarText(user.fields[field])), vendorOf(user, company)?.name ?? ''].join('\n')

export const searchMindsCase = defineFault({
  id: 'search-minds-case',
  clause: 'LIST-8/case-ignored',
  text: 'Search minds letter case.',
  source: 'https://github.com/NodeBB/NodeBB/issues/9117',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    filter: (filter, call) => {
      const wanted = valueOf(call.query, 'filters[search]') ?? ''
      if (filter.name !== 'search') return filter
      return {
        ...filter,
        test: (user, company) => filter.test(user, company) && searched(user, company).includes(wanted),
      }
    },
  },
})
