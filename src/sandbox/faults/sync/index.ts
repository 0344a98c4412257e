import type { Fault } from '../fault.js'
import { originUniqueEverywhere } from './origin-unique-everywhere.js'
import { syncBadEntryStops } from './sync-bad-entry-stops.js'
import { syncCreatesTwice } from './sync-creates-twice.js'
import { syncErrorsWithoutMessages } from './sync-errors-without-messages.js'
import { syncFailsAsAWhole } from './sync-fails-as-a-whole.js'
import { syncMapStatusMissing } from './sync-map-status-missing.js'
import { syncOrderReversed } from './sync-order-reversed.js'
import { syncOriginKept } from './sync-origin-kept.js'
import { syncTakesAnyNumber } from './sync-takes-any-number.js'
import { syncUnknownIdCreates } from './sync-unknown-id-creates.js'

/** SYNC */
export const syncFaults: readonly Fault[] = [
  syncFailsAsAWhole,
  syncUnknownIdCreates,
  syncOriginKept,
  syncOrderReversed,
  syncErrorsWithoutMessages,
  syncBadEntryStops,
  syncTakesAnyNumber,
  syncCreatesTwice,
  syncMapStatusMissing,
  originUniqueEverywhere,
]
