import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const sortDropsNulls = defineFault({
  id: 'sort-drops-nulls',
  clause: 'LIST-10/same-set',
  also: ['PAGE-4'],
  rare: 'data',
  text: 'Sorting by vendor drops whoever has none.',
  source: 'https://github.com/jfinkels/flask-restless/issues/439',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    matched: (users, call) =>
      (valueOf(call.query, 'sort') ?? '').includes('vendor_name')
        ? users.filter(
            user => typeof user.fields['vendor_id'] === 'number' || typeof user.fields['vendor_id'] === 'bigint',
          )
        : users,
  },
})
