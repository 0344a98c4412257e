import { isoCodes, type Content } from '../../catalogue/index.js'
import type { Observation } from '../../findings/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { usersIn } from '../engine/users.js'

// CODE-1: Country and state codes are ISO codes. An empty text is a text that nobody filled (TEXT-1).

export const countryIsAlpha2 = defineCheck({
  id: 'country-is-alpha-2',
  clause: 'CODE-1/country-is-alpha-2',
  needs: [],
  inspect: context =>
    inspectCodes(context, 'country', isCountry, {
      expected: 'an ISO 3166-1 alpha-2 code',
      message: 'no country has this code',
    }),
})

export const stateIsSubdivisionCode = defineCheck({
  id: 'state-is-subdivision-code',
  clause: 'CODE-1/state-is-subdivision-code',
  needs: [],
  inspect: context =>
    inspectCodes(context, 'subdivision', code => /^[A-Z0-9]{1,3}$/.test(code), {
      expected: 'one to three upper-case letters or digits',
      message: 'the state is no subdivision code',
    }),
})

/** Every code of a kind that users show is one. */
function* inspectCodes(
  context: CheckContext,
  content: Content,
  isCode: (text: string) => boolean,
  told: Pick<Observation, 'expected' | 'message'>,
): Observations {
  const users = usersIn(context)
  if (users.length === 0) return NOT_APPLICABLE
  const fields = context.catalogue.userFields.filter(({ holds }) => holds === content)
  for (const { user, at } of users)
    for (const { name } of fields) {
      const code = user[name]
      if (typeof code === 'string' && code !== '' && !isCode(code))
        yield { ...told, at: `${at}/${name}`, received: code }
    }
}

let countries: ReadonlySet<string> | null = null

function isCountry(code: string): boolean {
  countries ??= new Set(isoCodes().countries)
  return countries.has(code)
}
