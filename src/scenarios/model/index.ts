import type { Scenario } from '../scenario.js'
import { sequencesOfCommands } from './sequences-of-commands.js'

/** Sequences held against a model of the directory. */
export const modelScenarios = [sequencesOfCommands] as const satisfies readonly Scenario[]
