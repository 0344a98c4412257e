import type { Fault } from '../fault.js'
import { countryByName } from './country-by-name.js'
import { longState } from './long-state.js'
import { smallCountry } from './small-country.js'

/** CODE */
export const codeFaults: readonly Fault[] = [smallCountry, countryByName, longState]
