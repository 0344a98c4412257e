import { inactiveUsers } from './active-list-holds-active-users.js'
import { defineCheck } from './check.js'
import { usersIn } from './users-in.js'

export const activeFilterHidesInactive = defineCheck({
  id: 'active-filter-hides-inactive',
  clause: 'LIST-2/active-filter-hides-inactive',
  needs: ['request'],
  judges: judged =>
    judged.operation.filters.includes('active') &&
    usersIn(judged).length > 0 &&
    judged.query.some(([name, value]) => name === 'filters[active]' && value === 'true'),
  inspect: inactiveUsers,
})
