import { type Judged, defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'

// LIST-7: Filter by trade.

/** Trades were asked for, each by a number. */
function asksForTrades({ query, status }: Judged): boolean {
  const values = query.flatMap(([name, value]) => (name === 'filters[trade_id][]' ? [value] : []))
  return status === 200 && values.length > 0 && values.every(value => /^[1-9]\d*$/.test(value))
}

export const tradeFilterNeedsVendor = defineCheck({
  id: 'trade-filter-needs-vendor',
  clause: 'LIST-7/only-users-with-a-vendor',
  needs: ['request'],
  judges: judged => asksForTrades(judged) && usersIn(judged).some(({ user }) => user.vendor !== undefined),
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
      if (user.vendor === null)
        yield {
          at: `${at}/vendor`,
          expected: 'a vendor with the trade',
          received: null,
          message: 'a user without a vendor in a list of users by trade',
        }
    }
  },
})
