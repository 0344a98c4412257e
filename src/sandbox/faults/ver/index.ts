import type { Fault } from '../fault.js'
import { nameInCapitals } from './name-in-capitals.js'
import { partyIdEverywhere } from './party-id-everywhere.js'
import { roleInPlainLists } from './role-in-plain-lists.js'
import { syncMapGone } from './sync-map-gone.js'
import { vendorMissingInOneVersion } from './vendor-missing-in-one-version.js'
import { titleOfOneVersion } from './title-of-one-version.js'
import { createdIs200 } from './created-is-200.js'
import { vendorMissingInOneList } from './vendor-missing-in-one-list.js'
import { showLagsBehind } from './show-lags-behind.js'

/** VER */
export const verFaults: readonly Fault[] = [
  roleInPlainLists,
  partyIdEverywhere,
  nameInCapitals,
  vendorMissingInOneVersion,
  syncMapGone,
  titleOfOneVersion,
  createdIs200,
  vendorMissingInOneList,
  showLagsBehind,
]
