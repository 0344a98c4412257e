import fc from 'fast-check'
import { isoCodes, userField } from '../catalogue/index.js'

/** A country and one of its states, as a user holds them (ISO 3166-2). */
export interface Subdivision {
  readonly [userField.country]: string
  readonly [userField.subdivision]: string
}

/** ISO 3166-1 alpha-2 codes in use. */
export const countries: readonly string[] = isoCodes().countries

/** Every subdivision of every country: the part of its ISO 3166-2 code after the hyphen. */
export const subdivisions: readonly Subdivision[] = isoCodes().subdivisions.map(code => ({
  [userField.country]: code.slice(0, 2),
  [userField.subdivision]: code.slice(3),
}))

// Their codes have not changed for decades: a server with an older edition of the standard knows them too.
// Letters, two digits with leading zeros, and single digits are all among them.
const stableCountries = ['US', 'CA', 'AU', 'DE', 'BR', 'CH', 'JP', 'AT']

export const stableSubdivisions: readonly Subdivision[] = subdivisions.filter(subdivision =>
  stableCountries.includes(subdivision[userField.country]),
)

/** A country with one of its states; `any` draws on the whole standard, parts of which change between editions. */
export const subdivisionFrom = (from: 'stable' | 'any' = 'stable'): fc.Arbitrary<Subdivision> =>
  fc.constantFrom(...(from === 'stable' ? stableSubdivisions : subdivisions))

/** Texts that are no country in any edition; without `XK` and lower case, which some servers accept. */
export const unassignedCountries: readonly string[] = ['ZZ', 'XX', 'AA', 'USA', 'U', '840', '??', '語', 'Germany']

const pairText = (pair: Subdivision): string => `${pair[userField.country]} ${pair[userField.subdivision]}`
const realPairs: ReadonlySet<string> = new Set(subdivisions.map(pairText))

/** A real country with a state that is none of its own, real elsewhere (USER-6). */
export const mismatchedSubdivision: fc.Arbitrary<Subdivision> = fc
  .tuple(fc.constantFrom(...stableCountries), fc.constantFrom(...stableSubdivisions))
  .map(([country, elsewhere]) => ({ ...elsewhere, [userField.country]: country }))
  .filter(pair => !realPairs.has(pairText(pair)))
