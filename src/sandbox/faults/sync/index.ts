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
import { syncTakesAnything } from './sync-takes-anything.js'
import { syncRefusesEmpty } from './sync-refuses-empty.js'
import { syncDropsOddEntries } from './sync-drops-odd-entries.js'
import { syncLosesIds } from './sync-loses-ids.js'
import { syncGuessesUser } from './sync-guesses-user.js'
import { syncCreatesNobody } from './sync-creates-nobody.js'
import { syncForgetsOrigins } from './sync-forgets-origins.js'
import { syncEntitiesStale } from './sync-entities-stale.js'
import { syncErrorsWithoutEntry } from './sync-errors-without-entry.js'
import { syncKeepsGoodFields } from './sync-keeps-good-fields.js'
import { syncLimit500 } from './sync-limit-500.js'
import { syncMapByPlace } from './sync-map-by-place.js'
import { syncMapWithoutPlaces } from './sync-map-without-places.js'
import { syncMapFirstWins } from './sync-map-first-wins.js'
import { syncMapWithoutIds } from './sync-map-without-ids.js'
import { syncMapErrorsBare } from './sync-map-errors-bare.js'
import { syncMapIdsAsNumbers } from './sync-map-ids-as-numbers.js'
import { syncTakesOverOrigins } from './sync-takes-over-origins.js'
import { syncListsForMaps } from './sync-lists-for-maps.js'
import { syncFallsBackOnOrigin } from './sync-falls-back-on-origin.js'
import { syncTakesOneEntryBare } from './sync-takes-one-entry-bare.js'
import { syncWantsKnownOrigins } from './sync-wants-known-origins.js'
import { syncChangesTheNeighbour } from './sync-changes-the-neighbour.js'
import { syncRepeatsTheLastEntity } from './sync-repeats-the-last-entity.js'
import { syncStoresSomeOfTooMany } from './sync-stores-some-of-too-many.js'
import { syncMapMarksIds } from './sync-map-marks-ids.js'
import { secondSyncDeactivates } from './second-sync-deactivates.js'
import { syncEmptyTellsTheLast } from './sync-empty-tells-the-last.js'
import { syncMapMarksOrigins } from './sync-map-marks-origins.js'
import { syncBringsBack } from './sync-brings-back.js'

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
  syncTakesAnything,
  syncRefusesEmpty,
  syncDropsOddEntries,
  syncLosesIds,
  syncGuessesUser,
  syncCreatesNobody,
  syncForgetsOrigins,
  syncEntitiesStale,
  syncErrorsWithoutEntry,
  syncKeepsGoodFields,
  syncLimit500,
  syncMapByPlace,
  syncMapWithoutPlaces,
  syncMapFirstWins,
  syncMapWithoutIds,
  syncMapErrorsBare,
  syncMapIdsAsNumbers,
  syncTakesOverOrigins,
  syncListsForMaps,
  syncFallsBackOnOrigin,
  syncTakesOneEntryBare,
  syncWantsKnownOrigins,
  syncChangesTheNeighbour,
  syncRepeatsTheLastEntity,
  syncStoresSomeOfTooMany,
  syncMapMarksIds,
  secondSyncDeactivates,
  syncMapMarksOrigins,
  syncEmptyTellsTheLast,
  syncBringsBack,
]
