import { userField } from '../../catalogue/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { queryValues } from '../engine/request.js'
import { usersIn } from '../engine/users.js'

// LIST-7: Filter by trade.

export const tradeFilterNeedsVendor = defineCheck({
  id: 'trade-filter-needs-vendor',
  clause: 'LIST-7/only-users-with-a-vendor',
  needs: ['request'],
  *inspect(context) {
    const users = usersIn(context)
    if (!asksForTrades(context) || users.every(({ user }) => user[userField.vendor] === undefined))
      return NOT_APPLICABLE
    for (const { user, at } of users)
      if (user[userField.vendor] === null)
        yield {
          at: `${at}/${userField.vendor}`,
          expected: 'a vendor with the trade',
          received: null,
          message: 'a user without a vendor in a list of users by trade',
        }
  },
})

/** Trades were asked for, each by a number. */
function asksForTrades(context: CheckContext): boolean {
  const values = queryValues(context, 'filters[trade_id][]')
  return context.status === 200 && values.length > 0 && values.every(value => /^[1-9]\d*$/.test(value))
}
