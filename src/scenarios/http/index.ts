import type { Scenario } from '../scenario.js'
import { unknownAddresses } from './unknown-addresses.js'
import { wrongMethods } from './wrong-methods.js'

/** HTTP, where one exchange does not tell enough. */
export const httpScenarios = [unknownAddresses, wrongMethods] as const satisfies readonly Scenario[]
