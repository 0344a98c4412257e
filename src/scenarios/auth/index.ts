import type { Scenario } from '../scenario.js'
import { accessBeforeExistence } from './access-before-existence.js'
import { bodyChecks } from './body-checks.js'
import { companyMissing } from './company-missing.js'
import { companyWithoutAccess } from './company-without-access.js'
import { deadTokens } from './dead-tokens.js'
import { expiredTokens } from './expired-tokens.js'
import { listsWithoutStrangers } from './lists-without-strangers.js'
import { othersShown } from './others-shown.js'
import { refusedReads } from './refused-reads.js'
import { refusedWrites } from './refused-writes.js'
import { tokenFirst } from './token-first.js'
import { twoCompanies } from './two-companies.js'
import { usersOfOthers } from './users-of-others.js'

/** AUTH: who may call. */
export const authScenarios = [
  refusedReads,
  refusedWrites,
  tokenFirst,
  deadTokens,
  expiredTokens,
  accessBeforeExistence,
  companyWithoutAccess,
  companyMissing,
  twoCompanies,
  othersShown,
  usersOfOthers,
  listsWithoutStrangers,
  bodyChecks,
] as const satisfies readonly Scenario[]
