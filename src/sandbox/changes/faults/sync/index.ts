import type { Fault } from '../fault.js'
import { originUniqueEverywhere, syncTakesOverOrigins } from './sync-8.js'
import { syncBadEntryStops, syncKeepsGoodFields } from './sync-4.js'
import { syncCreatesTwice, secondSyncDeactivates } from './sync-6.js'
import {
  syncErrorsWithoutMessages,
  syncOrderReversed,
  syncEntitiesStale,
  syncErrorsWithoutEntry,
  syncRepeatsTheLastEntity,
} from './sync-3.js'
import {
  syncFailsAsAWhole,
  syncTakesAnything,
  syncRefusesEmpty,
  syncDropsOddEntries,
  syncTakesOneEntryBare,
  syncEmptyTellsTheLast,
} from './sync-1.js'
import {
  syncMapStatusMissing,
  syncMapByPlace,
  syncMapWithoutPlaces,
  syncMapFirstWins,
  syncMapWithoutIds,
  syncMapErrorsBare,
  syncMapIdsAsNumbers,
  syncListsForMaps,
  syncMapMarksIds,
  syncMapMarksOrigins,
} from './sync-7.js'
import {
  syncOriginKept,
  syncUnknownIdCreates,
  syncLosesIds,
  syncGuessesUser,
  syncCreatesNobody,
  syncForgetsOrigins,
  syncFallsBackOnOrigin,
  syncWantsKnownOrigins,
  syncChangesTheNeighbour,
  syncBringsBack,
} from './sync-2.js'
import { syncTakesAnyNumber, syncLimit500, syncStoresSomeOfTooMany } from './sync-5.js'

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
