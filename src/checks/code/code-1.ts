import { isoCodes } from '../../catalogue/index.js'
import { defineCheck } from '../engine/check.js'
import { answersWithUsers, usersIn } from '../engine/users-in.js'

// CODE-1: Country and state codes are ISO codes.

let countries: ReadonlySet<string> | null = null

/** Is it the code of a country? */
function isCountry(code: string): boolean {
  countries ??= new Set(isoCodes().countries)
  return countries.has(code)
}

/** An empty text is a text that nobody filled (TEXT-1). */
export const countryIsAlpha2 = defineCheck({
  id: 'country-is-alpha-2',
  clause: 'CODE-1/country-is-alpha-2',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
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
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { user, at } of usersIn(judged)) {
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
