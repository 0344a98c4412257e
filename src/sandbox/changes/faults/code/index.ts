import type { Fault } from '../fault.js'
import { countryByName, longState, smallCountry } from './code-1.js'

/** CODE */
export const codeFaults: readonly Fault[] = [smallCountry, countryByName, longState]
