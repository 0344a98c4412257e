import type { Scenario } from '../scenario.js'
import { sameStatus } from './same-status.js'
import { sameUser } from './same-user.js'
import { writtenOnce } from './written-once.js'

export const versionScenarios = [sameUser, writtenOnce, sameStatus] as const satisfies readonly Scenario[]
