import { scalarText } from '../../../directory/values.js'
import { filterBut, filterWith } from '../../edits/list-filters.js'
import { defineFault } from '../fault.js'

// LIST-6: Filter by origin id.

export const originByPrefix = defineFault({
  id: 'origin-by-prefix',
  clause: 'LIST-6/nothing-but-exact-matches',
  rare: 'data',
  text: 'filters[origin_id] takes every origin id that begins so.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: filterWith(
    'origin_id',
    (_, wanted) => user => scalarText(user.fields['origin_id'] ?? '').startsWith(wanted.slice(0, 3)),
  ),
})

export const originNeverFound = defineFault({
  id: 'origin-never-found',
  clause: 'LIST-6/finds-the-origin-id',
  text: 'filters[origin_id] finds nobody.',
  on: { action: 'list' },
  hooks: filterBut('origin_id', () => true),
})
