import type { Fault } from '../fault.js'
import {
  nameInCapitals,
  vendorMissingInOneVersion,
  titleOfOneVersion,
  vendorMissingInOneList,
  showLagsBehind,
} from './ver-1.js'
import { partyIdEverywhere, roleInPlainLists } from './ver-2.js'
import { syncMapGone, createdIs200 } from './ver-3.js'

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
