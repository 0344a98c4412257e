import { fullName } from '../../directory/user.js'
import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const sortMindsCase = defineFault({
  id: 'sort-minds-case',
  clause: 'LIST-10/case-ignored',
  rare: 'data',
  text: 'sort=name puts capitals before small letters.',
  source: 'https://github.com/MangoAutomation/ma-core-public/issues/777',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    ordered: (users, call) =>
      valueOf(call.query, 'sort') === 'name' ? users.toSorted((a, b) => (fullName(a) < fullName(b) ? -1 : 1)) : users,
  },
})
