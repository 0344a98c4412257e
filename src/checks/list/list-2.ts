import { defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'
import { inactiveUsers } from './list-1.js'

// LIST-2: The user list holds everybody.

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
