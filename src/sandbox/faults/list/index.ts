import type { Fault } from '../fault.js'
import { activeFilterIgnored } from './active-filter-ignored.js'
import { activeMissing } from './active-missing.js'
import { badDateFails } from './bad-date-fails.js'
import { bareIdsWrapped } from './bare-ids-wrapped.js'
import { createdRangeExcludesEnd } from './created-range-excludes-end.js'
import { descendingIgnored } from './descending-ignored.js'
import { extendedViewPlain } from './extended-view-plain.js'
import { filtersAny } from './filters-any.js'
import { firstVendorOnly } from './first-vendor-only.js'
import { inactiveListed } from './inactive-listed.js'
import { inactiveMissing } from './inactive-missing.js'
import { jobTitlesUnsorted } from './job-titles-unsorted.js'
import { listStale } from './list-stale.js'
import { originByPrefix } from './origin-by-prefix.js'
import { searchMindsCase } from './search-minds-case.js'
import { searchMissesVendor } from './search-misses-vendor.js'
import { secondKeyIgnored } from './second-key-ignored.js'
import { sortDropsNulls } from './sort-drops-nulls.js'
import { tradeFilterIgnored } from './trade-filter-ignored.js'
import { updateRangeOnCreation } from './update-range-on-creation.js'
import { vendorFilterIgnored } from './vendor-filter-ignored.js'

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
]
