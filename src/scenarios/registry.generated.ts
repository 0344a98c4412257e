// Written by `npm run generate` from what the files of src/scenarios export.
import type { Scenario } from './engine/scenario.js'
import { companyMissing, twoCompanies } from './auth/company-header.js'
import { companyWithoutAccess } from './auth/company-without-access.js'
import { deadTokens, expiredTokens } from './auth/dead-tokens.js'
import { tokenFirst, accessBeforeExistence, bodyChecks } from './auth/order-of-checks.js'
import { refusedReads } from './auth/refused-reads.js'
import { refusedWrites } from './auth/refused-writes.js'
import { othersShown, listsWithoutForeignUsers, usersOfOthers } from './auth/users-of-other-companies.js'
import { addPairs, removePairs } from './bulk/add-and-remove.js'
import { membership } from './bulk/membership-shown.js'
import { beforeIntroduction, unfitRequests } from './bulk/unfit-requests.js'
import { cutOffAnswers } from './http/cut-off-answers.js'
import { unknownAddresses, wrongMethods } from './http/routing.js'
import { invite } from './invite/invite.js'
import { filterOrigin } from './list/filter-origin.js'
import { filterTrade } from './list/filter-trade.js'
import { listedAndShown } from './list/listed-and-shown.js'
import { noMatch, unknownNamesAsked, unreadableFilters } from './list/odd-filters.js'
import { activePopulation, wholePopulation } from './list/populations.js'
import { search } from './list/search.js'
import { sortedByProjects } from './list/sorted-by-projects.js'
import { sortedLists } from './list/sorted-lists.js'
import { sortedPages } from './list/sorted-pages.js'
import { filterCreatedAt, filterUpdatedAt } from './list/time-filter.js'
import { filterVendor, filtersTogether } from './list/vendor-filter.js'
import { views } from './list/views.js'
import { meAndShow } from './me/me-and-show.js'
import { sequencesOfCommands } from './model/sequences-of-commands.js'
import { askedTwice } from './page/asked-twice.js'
import { oddPagesAsked } from './page/odd-pages.js'
import { pageSizesGiven, defaultPage } from './page/page-sizes.js'
import { pagesOfAList } from './page/pages-of-a-list.js'
import { limits } from './rate/limits.js'
import { mixedBatch } from './sync/mixed-batch.js'
import { repeatedKeys } from './sync/repeated-keys.js'
import { syncSecondCompany } from './sync/second-company.js'
import { unfitBatches, batchSize } from './sync/unfit-batches.js'
import { badGrants } from './token/bad-grants.js'
import { grants } from './token/grants.js'
import { revocation, tokenInfo } from './token/revocation.js'
import { activity } from './user/activity.js'
import { createDuplicates } from './user/create-duplicates.js'
import { createRefusals } from './user/create-refusals.js'
import { createThenShow } from './user/create-then-show.js'
import { hostileRequests } from './user/hostile-requests.js'
import { showById, idsThatLeadNowhere } from './user/show-by-id.js'
import { syncFields } from './user/special-texts.js'
import { unreadableBodies } from './user/unreadable-bodies.js'
import { updateBodyFormats } from './user/update-body-formats.js'
import { updateEmptyParts } from './user/update-empty-parts.js'
import { updateExtras } from './user/update-extras.js'
import { updateRefusals } from './user/update-refusals.js'
import { updateThenShow } from './user/update-then-show.js'
import { sameStatus } from './version/same-status.js'
import { sameUser } from './version/same-user.js'
import { writtenOnce } from './version/written-once.js'

/**
 * Every scenario, in the order of the rules.
 * @example
 * const reading = scenarios.filter(({ mode }) => mode === 'read')
 * buildPlan({ catalogue, checks, scenarios: reading, selection: everything, write: false, seed: 1 })
 */
export const scenarios: readonly Scenario[] = [
  cutOffAnswers,
  unknownAddresses,
  wrongMethods,
  refusedReads,
  refusedWrites,
  deadTokens,
  expiredTokens,
  tokenFirst,
  companyWithoutAccess,
  companyMissing,
  twoCompanies,
  othersShown,
  usersOfOthers,
  listsWithoutForeignUsers,
  accessBeforeExistence,
  bodyChecks,
  grants,
  badGrants,
  tokenInfo,
  revocation,
  pageSizesGiven,
  pagesOfAList,
  oddPagesAsked,
  defaultPage,
  askedTwice,
  activePopulation,
  wholePopulation,
  filterCreatedAt,
  filterUpdatedAt,
  filterVendor,
  filterOrigin,
  filterTrade,
  search,
  filtersTogether,
  noMatch,
  sortedLists,
  sortedByProjects,
  sortedPages,
  unknownNamesAsked,
  views,
  unreadableFilters,
  listedAndShown,
  updateBodyFormats,
  showById,
  idsThatLeadNowhere,
  createThenShow,
  sequencesOfCommands,
  createRefusals,
  createDuplicates,
  updateRefusals,
  updateThenShow,
  updateEmptyParts,
  updateExtras,
  syncFields,
  unreadableBodies,
  hostileRequests,
  activity,
  invite,
  meAndShow,
  mixedBatch,
  unfitBatches,
  batchSize,
  repeatedKeys,
  syncSecondCompany,
  beforeIntroduction,
  addPairs,
  removePairs,
  unfitRequests,
  membership,
  sameUser,
  writtenOnce,
  sameStatus,
  limits,
]
