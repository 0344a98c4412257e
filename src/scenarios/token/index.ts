import type { Scenario } from '../scenario.js'
import { badGrants } from './bad-grants.js'
import { grants } from './grants.js'
import { revocation } from './revocation.js'
import { tokenInfo } from './token-info.js'

/** TOKEN: how callers get in and out. */
export const tokenScenarios = [grants, badGrants, tokenInfo, revocation] as const satisfies readonly Scenario[]
