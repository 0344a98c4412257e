import type { Fault } from '../fault.js'
import { activeFilterDropsSome } from './active-filter-drops-some.js'
import { activeFilterIgnored } from './active-filter-ignored.js'
import { activeMissing } from './active-missing.js'
import { addressesUnsorted } from './addresses-unsorted.js'
import { badDateFails } from './bad-date-fails.js'
import { bareIdsTurnedRound } from './bare-ids-turned-round.js'
import { bareIdsWrapped } from './bare-ids-wrapped.js'
import { createdRangeDropsSome } from './created-range-drops-some.js'
import { createdRangeExcludesEnd } from './created-range-excludes-end.js'
import { descendingIgnored } from './descending-ignored.js'
import { extendedViewPlain } from './extended-view-plain.js'
import { filtersAny } from './filters-any.js'
import { firstVendorOnly } from './first-vendor-only.js'
import { fullNamesUnsorted } from './full-names-unsorted.js'
import { inactiveListed } from './inactive-listed.js'
import { inactiveMissing } from './inactive-missing.js'
import { jobTitlesUnsorted } from './job-titles-unsorted.js'
import { lastTradeCounts } from './last-trade-counts.js'
import { listStale } from './list-stale.js'
import { namesUnsorted } from './names-unsorted.js'
import { noMatchIs404 } from './no-match-is-404.js'
import { normalViewShowsRole } from './normal-view-shows-role.js'
import { nullsFirstAscending } from './nulls-first-ascending.js'
import { nullsLastDescending } from './nulls-last-descending.js'
import { originByPrefix } from './origin-by-prefix.js'
import { originNeverFound } from './origin-never-found.js'
import { projectsUnsorted } from './projects-unsorted.js'
import { rangeDaysInLocalTime } from './range-days-in-local-time.js'
import { rangeOffsetIgnored } from './range-offset-ignored.js'
import { rangeQuotesMatchNobody } from './range-quotes-match-nobody.js'
import { rangeReversedTurnedRound } from './range-reversed-turned-round.js'
import { rangeToTheMinute } from './range-to-the-minute.js'
import { rangeWithoutEnd } from './range-without-end.js'
import { searchDropsSome } from './search-drops-some.js'
import { searchKnowsWildcards } from './search-knows-wildcards.js'
import { searchMindsCase } from './search-minds-case.js'
import { searchMissesAddresses } from './search-misses-addresses.js'
import { searchMissesFirstNames } from './search-misses-first-names.js'
import { searchMissesJobTitles } from './search-misses-job-titles.js'
import { searchMissesLastNames } from './search-misses-last-names.js'
import { searchMissesNotes } from './search-misses-notes.js'
import { searchMissesVendor } from './search-misses-vendor.js'
import { searchNormalises } from './search-normalises.js'
import { secondKeyIgnored } from './second-key-ignored.js'
import { sortDropsNulls } from './sort-drops-nulls.js'
import { sortMindsCase } from './sort-minds-case.js'
import { templatesUnsorted } from './templates-unsorted.js'
import { tiesTurnByPage } from './ties-turn-by-page.js'
import { tradeFilterIgnored } from './trade-filter-ignored.js'
import { tradeSplitsVendors } from './trade-splits-vendors.js'
import { unknownFilterMatchesNobody } from './unknown-filter-matches-nobody.js'
import { unknownSortRefused } from './unknown-sort-refused.js'
import { unknownViewIsExtended } from './unknown-view-is-extended.js'
import { updateRangeOnCreation } from './update-range-on-creation.js'
import { updatedRangeDropsSome } from './updated-range-drops-some.js'
import { vendorFilterDropsSome } from './vendor-filter-drops-some.js'
import { vendorFilterIgnored } from './vendor-filter-ignored.js'
import { vendorNamesUnsorted } from './vendor-names-unsorted.js'
import { viewIsExtendedByDefault } from './view-is-extended-by-default.js'
import { updatedRangeBeginsLate } from './updated-range-begins-late.js'
import { updatedRangeEndsAtDawn } from './updated-range-ends-at-dawn.js'
import { updatedRangeToTheHour } from './updated-range-to-the-hour.js'
import { updatedRangeOffsetTurnedRound } from './updated-range-offset-turned-round.js'
import { updatedRangeTripsOverQuotes } from './updated-range-trips-over-quotes.js'
import { updatedRangeEndOverlooked } from './updated-range-end-overlooked.js'
import { noMatchTotalsEverybody } from './no-match-totals-everybody.js'
import { searchKnowsDotStar } from './search-knows-dot-star.js'
import { searchKnowsPerCentSigns } from './search-knows-per-cent-signs.js'
import { searchReadsPlusAsBlank } from './search-reads-plus-as-blank.js'
import { searchStarIsEverybody } from './search-star-is-everybody.js'
import { secondMinusIgnored } from './second-minus-ignored.js'

/** LIST */
export const listFaults: readonly Fault[] = [
  inactiveListed,
  activeMissing,
  inactiveMissing,
  activeFilterIgnored,
  createdRangeExcludesEnd,
  updateRangeOnCreation,
  firstVendorOnly,
  vendorFilterIgnored,
  originByPrefix,
  tradeFilterIgnored,
  searchMindsCase,
  searchMissesVendor,
  filtersAny,
  descendingIgnored,
  secondKeyIgnored,
  sortDropsNulls,
  jobTitlesUnsorted,
  extendedViewPlain,
  bareIdsWrapped,
  badDateFails,
  listStale,
  rangeWithoutEnd,
  rangeDaysInLocalTime,
  rangeToTheMinute,
  rangeOffsetIgnored,
  rangeQuotesMatchNobody,
  rangeReversedTurnedRound,
  activeFilterDropsSome,
  createdRangeDropsSome,
  updatedRangeDropsSome,
  vendorFilterDropsSome,
  tradeSplitsVendors,
  searchDropsSome,
  originNeverFound,
  lastTradeCounts,
  searchMissesFirstNames,
  searchMissesLastNames,
  searchMissesAddresses,
  searchMissesNotes,
  searchMissesJobTitles,
  searchKnowsWildcards,
  searchNormalises,
  noMatchIs404,
  namesUnsorted,
  fullNamesUnsorted,
  vendorNamesUnsorted,
  templatesUnsorted,
  addressesUnsorted,
  projectsUnsorted,
  sortMindsCase,
  nullsFirstAscending,
  nullsLastDescending,
  tiesTurnByPage,
  unknownSortRefused,
  unknownFilterMatchesNobody,
  viewIsExtendedByDefault,
  unknownViewIsExtended,
  normalViewShowsRole,
  bareIdsTurnedRound,
  updatedRangeBeginsLate,
  updatedRangeEndsAtDawn,
  updatedRangeToTheHour,
  updatedRangeOffsetTurnedRound,
  updatedRangeTripsOverQuotes,
  updatedRangeEndOverlooked,
  noMatchTotalsEverybody,
  searchReadsPlusAsBlank,
  secondMinusIgnored,
  searchStarIsEverybody,
  searchKnowsPerCentSigns,
  searchKnowsDotStar,
]
