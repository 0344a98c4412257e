import { isoCodes } from '../../catalogue/index.js'

let countries: ReadonlySet<string> | null = null
let subdivisions: ReadonlySet<string> | null = null

/** ISO 3166-1 alpha-2, capital letters (CODE-1). */
export function isCountry(code: string): boolean {
  countries ??= new Set(isoCodes().countries)
  return countries.has(code)
}

/** Whether the part of an ISO 3166-2 code after the hyphen is one of this country's. */
export function isSubdivision(country: string, state: string): boolean {
  subdivisions ??= new Set(isoCodes().subdivisions)
  return subdivisions.has(`${country}-${state}`)
}

/** What any subdivision looks like. */
export const SUBDIVISION = /^[A-Z0-9]{1,3}$/
