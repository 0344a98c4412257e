import { isActive } from '../../../directory/user.js'
import { everyThird, filterBut, filterIgnored } from '../../edits/list-filters.js'
import { defineFault } from '../fault.js'

// LIST-2: The user list holds everybody.

export const inactiveMissing = defineFault({
  id: 'inactive-missing',
  clause: 'LIST-2/active-and-inactive',
  also: ['USER-16'],
  text: 'The list of all users lacks the inactive ones.',
  on: { action: 'list', population: 'all' },
  hooks: {
    population: users => users.filter(isActive),
  },
})

export const activeFilterIgnored = defineFault({
  id: 'active-filter-ignored',
  clause: 'LIST-2/active-filter-hides-inactive',
  text: 'filters[active] does nothing.',
  on: { parameter: 'filters[active]' },
  versions: ['1.3'],
  hooks: filterIgnored('active'),
})

export const activeFilterDropsSome = defineFault({
  id: 'active-filter-drops-some',
  clause: 'LIST-2/active-filter-keeps-active',
  text: 'filters[active]=true hides some active users as well.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: filterBut('active', everyThird),
})
