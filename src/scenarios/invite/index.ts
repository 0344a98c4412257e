import type { Scenario } from '../scenario.js'
import { invite } from './invite.js'

/** INVITE */
export const inviteScenarios = [invite] as const satisfies readonly Scenario[]
