import { userField } from '../../catalogue/index.js'
import { isObject, stringifyJson } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { filterValue } from '../engine/request.js'
import { usersIn } from '../engine/users.js'

// LIST-5: Filter by vendor.

export const onlyOfTheVendors = defineCheck({
  id: 'only-of-the-vendors',
  clause: 'LIST-5/only-of-the-vendors',
  needs: ['request'],
  *inspect(context) {
    const asked = vendorsAsked(context)
    const users = usersIn(context)
    if (asked === null || users.every(({ user }) => user[userField.vendor] === undefined)) return NOT_APPLICABLE
    const [expected, wanted] = [[...asked], new Set(asked)]
    for (const { user, at: place } of users) {
      const vendor = user[userField.vendor]
      const at = `${place}/${userField.vendor}`
      if (vendor === null)
        yield {
          at,
          expected,
          received: null,
          message: 'a user without a vendor in a list of users of certain vendors',
        }
      if (!isObject(vendor) || vendor.id === undefined || vendor.id === null) continue
      const id = typeof vendor.id === 'string' ? vendor.id : stringifyJson(vendor.id)
      if (!wanted.has(id))
        yield {
          at: `${at}/id`,
          expected,
          received: vendor.id,
          message: 'a user of another vendor than those asked for',
        }
    }
  },
})

/** The vendor ids asked for, in exact digits; null where not each of them can be read. */
function vendorsAsked(context: CheckContext): readonly string[] | null {
  const ids = filterValue(context, userField.vendorId)?.split(',') ?? []
  const digits = ids.map(id => id.trim())
  return digits.length > 0 && digits.every(id => /^[1-9]\d{0,18}$/.test(id)) ? digits : null
}
