// Written by `npm run generate` from what the files of src/scenarios export.
import type { Scenario } from './engine/scenario.js'
import { accessBeforeExistence } from './auth/access-before-existence.js'
import { bodyChecks } from './auth/body-checks.js'
import { companyMissing } from './auth/company-missing.js'
import { companyWithoutAccess } from './auth/company-without-access.js'
import { deadTokens } from './auth/dead-tokens.js'
import { expiredTokens } from './auth/expired-tokens.js'
import { listsWithoutStrangers } from './auth/lists-without-strangers.js'
import { othersShown } from './auth/others-shown.js'
import { refusedReads } from './auth/refused-reads.js'
import { refusedWrites } from './auth/refused-writes.js'
import { tokenFirst } from './auth/token-first.js'
import { twoCompanies } from './auth/two-companies.js'
import { usersOfOthers } from './auth/users-of-others.js'
import { addPairs } from './bulk/add-pairs.js'
import { beforeIntroduction } from './bulk/before-introduction.js'
import { membership } from './bulk/membership.js'
import { removePairs } from './bulk/remove-pairs.js'
import { unfitRequests } from './bulk/unfit-requests.js'
import { cutOffAnswers } from './http/cut-off-answers.js'
import { unknownAddresses } from './http/unknown-addresses.js'
import { wrongMethods } from './http/wrong-methods.js'
import { invite } from './invite/invite.js'
import { filterCreatedAt } from './list/filter-created-at.js'
import { filterOrigin } from './list/filter-origin.js'
import { filterTrade } from './list/filter-trade.js'
import { filterUpdatedAt } from './list/filter-updated-at.js'
import { filterVendor } from './list/filter-vendor.js'
import { filtersTogether } from './list/filters-together.js'
import { listedAndShown } from './list/listed-and-shown.js'
import { noMatch } from './list/no-match.js'
import { activePopulation, wholePopulation } from './list/populations.js'
import { search } from './list/search.js'
import { sortedByProjects } from './list/sorted-by-projects.js'
import { sortedLists } from './list/sorted-lists.js'
import { sortedPages } from './list/sorted-pages.js'
import { unknownNamesAsked } from './list/unknown-names.js'
import { unreadableFilters } from './list/unreadable-filters.js'
import { views } from './list/views.js'
import { meAndShow } from './me/me-and-show.js'
import { sequencesOfCommands } from './model/sequences-of-commands.js'
import { askedTwice } from './page/asked-twice.js'
import { defaultPage } from './page/default-page.js'
import { oddPagesAsked } from './page/odd-pages.js'
import { pageSizesGiven } from './page/page-sizes.js'
import { pagesOfAList } from './page/pages-of-a-list.js'
import { limits } from './rate/limits.js'
import { batchSize } from './sync/batch-size.js'
import { mixedBatch } from './sync/mixed-batch.js'
import { repeatedKeys } from './sync/repeated-keys.js'
import { secondCompany } from './sync/second-company.js'
import { unfitBatches } from './sync/unfit-batches.js'
import { badGrants } from './token/bad-grants.js'
import { grants } from './token/grants.js'
import { revocation } from './token/revocation.js'
import { tokenInfo } from './token/token-info.js'
import { activity } from './user/activity.js'
import { createDuplicates } from './user/create-duplicates.js'
import { createRefusals } from './user/create-refusals.js'
import { createThenShow } from './user/create-then-show.js'
import { hostileRequests } from './user/hostile-requests.js'
import { idsThatLeadNowhere } from './user/ids-that-lead-nowhere.js'
import { showById } from './user/show-by-id.js'
import { syncFields } from './user/sync-fields.js'
import { unreadableBodies } from './user/unreadable-bodies.js'
import { updateEmptyParts } from './user/update-empty-parts.js'
import { updateExtras } from './user/update-extras.js'
import { updateRefusals } from './user/update-refusals.js'
import { updateThenShow } from './user/update-then-show.js'
import { updateTransports } from './user/update-transports.js'
import { sameStatus } from './version/same-status.js'
import { sameUser } from './version/same-user.js'
import { writtenOnce } from './version/written-once.js'

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
  listsWithoutStrangers,
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
  updateTransports,
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
  secondCompany,
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
