import type { Scenario } from '../scenario.js'
import { cutOffAnswers } from './cut-off-answers.js'
import { unknownAddresses } from './unknown-addresses.js'
import { wrongMethods } from './wrong-methods.js'

/** HTTP, where one exchange does not tell enough. */
export const httpScenarios = [unknownAddresses, wrongMethods, cutOffAnswers] as const satisfies readonly Scenario[]
