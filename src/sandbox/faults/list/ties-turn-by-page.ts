import type { User } from '../../directory/user.js'
import { valueOf } from '../../incoming/query.js'
import { readPage } from '../../listing/page.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'

export const tiesTurnByPage = defineFault({
  id: 'ties-turn-by-page',
  clause: 'LIST-10/ties-same-on-every-page',
  rare: 'steps',
  text: 'On every other page users of one vendor stand the other way round.',
  source: 'https://github.com/auth0/auth0.net/issues/140',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    ordered: (users, call) => {
      if (valueOf(call.query, 'sort') !== 'vendor_name' || readPage(call.query).page % 2 === 1) return users
      const groups = new Map<string, User[]>()
      for (const user of users) {
        const vendor = scalarText(user.fields['vendor_id'])
        groups.set(vendor, [user, ...(groups.get(vendor) ?? [])])
      }
      return [...groups.values()].flat()
    },
  },
})
