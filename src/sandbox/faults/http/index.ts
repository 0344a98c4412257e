import type { Fault } from '../fault.js'
import { anyMethodServed } from './any-method-served.js'
import { anyVersionServed } from './any-version-served.js'
import { errorIsAList } from './error-is-a-list.js'
import { errorNamesNoField } from './error-names-no-field.js'
import { failsOnEmoji } from './fails-on-emoji.js'
import { fieldVanishes } from './field-vanishes.js'
import { idAsText } from './id-as-text.js'
import { listCutOff } from './list-cut-off.js'
import { localTime } from './local-time.js'
import { longerPathsServed } from './longer-paths-served.js'
import { milliseconds } from './milliseconds.js'
import { noLimitsOnRefusal } from './no-limits-on-refusal.js'
import { nullFieldsLeftOut } from './null-fields-left-out.js'
import { remainingAboveLimit } from './remaining-above-limit.js'
import { reservedWordsRead } from './reserved-words-read.js'
import { roundedIds } from './rounded-ids.js'
import { showTouches } from './show-touches.js'
import { shownAsText } from './shown-as-text.js'
import { stackTrace } from './stack-trace.js'
import { tokenBeforeRoute } from './token-before-route.js'
import { tokenInError } from './token-in-error.js'
import { trailingComma } from './trailing-comma.js'
import { undeclaredStatus } from './undeclared-status.js'
import { vendorIdAlone } from './vendor-id-alone.js'
import { searchTripsOverBrackets } from './search-trips-over-brackets.js'
import { searchTripsOverQuotes } from './search-trips-over-quotes.js'
import { bareBodyIs415 } from './bare-body-is-415.js'
import { sortingByProjectsInMaintenance } from './sorting-by-projects-in-maintenance.js'
import { shownInLatin1 } from './shown-in-latin-1.js'
import { newUsersWithoutId } from './new-users-without-id.js'
import { februaryHasThirtyDays } from './february-has-thirty-days.js'
import { vendorIdsBelowZero } from './vendor-ids-below-zero.js'
import { vendorIdsUnsigned } from './vendor-ids-unsigned.js'
import { longIdsNotFound } from './long-ids-not-found.js'
import { remainingWithAFraction } from './remaining-with-a-fraction.js'
import { resetInMilliseconds } from './reset-in-milliseconds.js'
import { nothingSaidOfNobody } from './nothing-said-of-nobody.js'
import { errorsUnderTheRoot } from './errors-under-the-root.js'

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
