import type { Scenario } from '../scenario.js'
import { meAndShow } from './me-and-show.js'

/** ME */
export const meScenarios = [meAndShow] as const satisfies readonly Scenario[]
