import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { queryValues } from '../engine/request.js'
import { usersIn } from '../engine/users.js'
import { inactiveAmong } from './list-1.js'

// LIST-2: The user list holds everybody.

export const activeFilterHidesInactive = defineCheck({
  id: 'active-filter-hides-inactive',
  clause: 'LIST-2/active-filter-hides-inactive',
  needs: ['request'],
  *inspect(context) {
    const users = usersIn(context)
    const isAsked = queryValues(context, 'filters[active]').includes('true')
    if (!context.operation.filters.includes('active') || !isAsked || users.length === 0) return NOT_APPLICABLE
    yield* inactiveAmong(users)
  },
})
