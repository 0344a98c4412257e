import { iso31661, iso31662 } from 'iso-3166'

const COUNTRIES: ReadonlySet<string> = new Set(iso31661.map(country => country.alpha2))
const SUBDIVISIONS: ReadonlySet<string> = new Set(iso31662.map(part => part.code))
const STATES: ReadonlySet<string> = new Set(iso31662.map(part => part.code.slice(3)))

export const isCountry = (code: string): boolean => COUNTRIES.has(code)

/** A part of that country; without a country, of any (USER-6). */
export const isStateOf = (country: string | null, state: string): boolean =>
  country === null || country === '' ? STATES.has(state) : SUBDIVISIONS.has(`${country}-${state}`)
