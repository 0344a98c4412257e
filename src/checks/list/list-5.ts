import { isObject, stringifyJson } from '../../json/index.js'
import { type Judged, defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'
import { filterOf } from './filter-of.js'

// LIST-5: Filter by vendor.

/** The vendor ids asked for, in exact digits; null where not each of them can be read. */
function vendorsAsked(judged: Judged): readonly string[] | null {
  const ids =
    filterOf(judged, 'vendor_id')
      ?.split(',')
      .map(id => id.trim()) ?? []
  return ids.length > 0 && ids.every(id => /^[1-9]\d{0,18}$/.test(id)) ? ids : null
}

export const onlyOfTheVendors = defineCheck({
  id: 'only-of-the-vendors',
  clause: 'LIST-5/only-of-the-vendors',
  needs: ['request'],
  judges: judged => vendorsAsked(judged) !== null && usersIn(judged).some(({ user }) => user.vendor !== undefined),
  *inspect(judged) {
    const asked = vendorsAsked(judged) ?? []
    for (const {
      user: { vendor },
      at,
    } of usersIn(judged)) {
      if (vendor === null)
        yield {
          at: `${at}/vendor`,
          expected: [...asked],
          received: null,
          message: 'a user without a vendor in a list of users of certain vendors',
        }
      if (!isObject(vendor) || vendor.id === undefined || vendor.id === null) continue
      const id = typeof vendor.id === 'string' ? vendor.id : stringifyJson(vendor.id)
      if (!asked.includes(id))
        yield {
          at: `${at}/vendor/id`,
          expected: [...asked],
          received: vendor.id,
          message: 'a user of another vendor than those asked for',
        }
    }
  },
})
