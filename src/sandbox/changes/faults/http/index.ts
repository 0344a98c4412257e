import type { Fault } from '../fault.js'
import { anyMethodServed, anyVersionServed, longerPathsServed, reservedWordsRead, tokenBeforeRoute } from './http-11.js'
import { errorIsAList, errorNamesNoField, nothingSaidOfNobody, errorsUnderTheRoot } from './http-12.js'
import {
  failsOnEmoji,
  searchTripsOverBrackets,
  searchTripsOverQuotes,
  sortingByProjectsInMaintenance,
} from './http-2.js'
import { fieldVanishes, nullFieldsLeftOut, newUsersWithoutId } from './http-5.js'
import { idAsText, vendorIdAlone } from './http-4.js'
import { listCutOff, shownAsText, trailingComma, shownInLatin1 } from './http-3.js'
import { localTime, milliseconds, februaryHasThirtyDays } from './http-6.js'
import { noLimitsOnRefusal, remainingAboveLimit, remainingWithAFraction, resetInMilliseconds } from './http-8.js'
import { roundedIds, vendorIdsBelowZero, vendorIdsUnsigned, longIdsNotFound } from './http-7.js'
import { showTouches } from './http-13.js'
import { stackTrace, tokenInError } from './http-10.js'
import { undeclaredStatus, bareBodyIs415 } from './http-1.js'

/** HTTP */
export const httpFaults: readonly Fault[] = [
  undeclaredStatus,
  failsOnEmoji,
  shownAsText,
  trailingComma,
  listCutOff,
  idAsText,
  vendorIdAlone,
  fieldVanishes,
  nullFieldsLeftOut,
  localTime,
  milliseconds,
  roundedIds,
  noLimitsOnRefusal,
  remainingAboveLimit,
  tokenInError,
  stackTrace,
  anyVersionServed,
  anyMethodServed,
  tokenBeforeRoute,
  errorIsAList,
  errorNamesNoField,
  showTouches,
  longerPathsServed,
  reservedWordsRead,
  searchTripsOverQuotes,
  searchTripsOverBrackets,
  bareBodyIs415,
  sortingByProjectsInMaintenance,
  shownInLatin1,
  newUsersWithoutId,
  februaryHasThirtyDays,
  vendorIdsBelowZero,
  vendorIdsUnsigned,
  longIdsNotFound,
  remainingWithAFraction,
  resetInMilliseconds,
  nothingSaidOfNobody,
  errorsUnderTheRoot,
]
