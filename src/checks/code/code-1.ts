import { isoCodes } from '../../catalogue/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { usersIn } from '../engine/users.js'

// CODE-1: Country and state codes are ISO codes. An empty text is a text that nobody filled (TEXT-1).

export const countryIsAlpha2 = defineCheck({
  id: 'country-is-alpha-2',
  clause: 'CODE-1/country-is-alpha-2',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users) {
      const code = user.country_code
      if (typeof code !== 'string' || code === '' || isCountry(code)) continue
      yield {
        at: `${at}/country_code`,
        expected: 'an ISO 3166-1 alpha-2 code',
        received: code,
        message: 'no country has this code',
      }
    }
  },
})

export const stateIsSubdivisionCode = defineCheck({
  id: 'state-is-subdivision-code',
  clause: 'CODE-1/state-is-subdivision-code',
  needs: [],
  *inspect(context) {
    const users = usersIn(context)
    if (users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users) {
      const code = user.state_code
      if (typeof code !== 'string' || code === '' || /^[A-Z0-9]{1,3}$/.test(code)) continue
      yield {
        at: `${at}/state_code`,
        expected: 'one to three upper-case letters or digits',
        received: code,
        message: 'the state is no subdivision code',
      }
    }
  },
})

let countries: ReadonlySet<string> | null = null

function isCountry(code: string): boolean {
  countries ??= new Set(isoCodes().countries)
  return countries.has(code)
}
