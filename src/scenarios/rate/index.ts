import type { Scenario } from '../scenario.js'
import { limits } from './limits.js'

/** RATE: limits. */
export const rateScenarios = [limits] as const satisfies readonly Scenario[]
