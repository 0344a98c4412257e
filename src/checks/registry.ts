import { activeFilterHidesInactive } from './active-filter-hides-inactive.js'
import { activeListHoldsActiveUsers } from './active-list-holds-active-users.js'
import { contentTypeIsJson } from './content-type-is-json.js'
import { coreFieldNotNull } from './core-field-not-null.js'
import { countryIsAlpha2 } from './country-is-alpha-2.js'
import { declaredStatus } from './declared-status.js'
import { employeeIdIsText } from './employee-id-is-text.js'
import { errorIsJsonObject } from './error-is-json-object.js'
import { errorSaysWhatIsWrong } from './error-says-what-is-wrong.js'
import { errorsShape } from './errors-shape.js'
import { everyFieldPresent } from './every-field-present.js'
import { extensionIsWholeNumber } from './extension-is-whole-number.js'
import { firstFromPage2 } from './first-from-page-2.js'
import { fitsTheModel } from './fits-the-model.js'
import { idPresent } from './id-present.js'
import { idWithin63Bits } from './id-within-63-bits.js'
import { idsOnlyIsBareIds } from './ids-only-is-bare-ids.js'
import { lastOnAllButLast } from './last-on-all-but-last.js'
import { lastPageHoldsTheRest } from './last-page-holds-the-rest.js'
import { linkIsAbsolute } from './link-is-absolute.js'
import { linkKeepsOriginAndPath } from './link-keeps-origin-and-path.js'
import { linkKeepsPageSize } from './link-keeps-page-size.js'
import { linkKeepsParameters } from './link-keeps-parameters.js'
import { linkLeadsToRightPage } from './link-leads-to-right-page.js'
import { linkPresent } from './link-present.js'
import { nameIsFirstSpaceLast } from './name-is-first-space-last.js'
import { nameIsLastAlone } from './name-is-last-alone.js'
import { neverMoreThanPerPage } from './never-more-than-per-page.js'
import { nextOnAllButLast } from './next-on-all-but-last.js'
import { noFieldOfAnotherVersion } from './no-field-of-another-version.js'
import { noNextOnLast } from './no-next-on-last.js'
import { noPrevOnPage1 } from './no-prev-on-page-1.js'
import { noSecret } from './no-secret.js'
import { noStackTrace } from './no-stack-trace.js'
import { noUndocumented5xx } from './no-undocumented-5xx.js'
import { oneJsonDocument } from './one-json-document.js'
import { overloadHasRetryAfter } from './overload-has-retry-after.js'
import { pagesBeforeLastFull } from './pages-before-last-full.js'
import { pastEndHasNoNext } from './past-end-has-no-next.js'
import { perPagePresent } from './per-page-present.js'
import { positiveWholeId } from './positive-whole-id.js'
import { prevFromPage3 } from './prev-from-page-3.js'
import { rateHeadersPresent } from './rate-headers-present.js'
import { rateHeadersWhole } from './rate-headers-whole.js'
import { rateRemainingWithinLimit } from './rate-remaining-within-limit.js'
import { rateResetInSeconds } from './rate-reset-in-seconds.js'
import { rateResetWithinAnHour } from './rate-reset-within-an-hour.js'
import { realInstant } from './real-instant.js'
import { refusalHasNothingRemaining } from './refusal-has-nothing-remaining.js'
import { refusalHasRateHeaders } from './refusal-has-rate-headers.js'
import { shownIdIsAskedId } from './shown-id-is-asked-id.js'
import { specialStatusInItsPlace } from './special-status-in-its-place.js'
import { stateIsSubdivisionCode } from './state-is-subdivision-code.js'
import { templateNotNullInside } from './template-not-null-inside.js'
import { totalPresent } from './total-present.js'
import { transient5xxDoesNotPersist } from './transient-5xx-does-not-persist.js'
import { unknownFields } from './unknown-fields.js'
import { utcToTheSecond } from './utc-to-the-second.js'
import { vendorNotNullInside } from './vendor-not-null-inside.js'
import { wellFormedUtf8 } from './well-formed-utf-8.js'
import type { Check } from './check.js'

/** Every check, in the order of the rules. */
export const checks: readonly Check[] = [
  declaredStatus,
  specialStatusInItsPlace,
  noUndocumented5xx,
  transient5xxDoesNotPersist,
  contentTypeIsJson,
  oneJsonDocument,
  wellFormedUtf8,
  fitsTheModel,
  unknownFields,
  everyFieldPresent,
  idPresent,
  realInstant,
  utcToTheSecond,
  idWithin63Bits,
  positiveWholeId,
  rateHeadersPresent,
  rateHeadersWhole,
  rateRemainingWithinLimit,
  rateResetInSeconds,
  noSecret,
  noStackTrace,
  errorIsJsonObject,
  errorSaysWhatIsWrong,
  errorsShape,
  coreFieldNotNull,
  templateNotNullInside,
  vendorNotNullInside,
  countryIsAlpha2,
  stateIsSubdivisionCode,
  employeeIdIsText,
  extensionIsWholeNumber,
  linkPresent,
  perPagePresent,
  totalPresent,
  neverMoreThanPerPage,
  lastPageHoldsTheRest,
  pagesBeforeLastFull,
  firstFromPage2,
  lastOnAllButLast,
  nextOnAllButLast,
  noNextOnLast,
  noPrevOnPage1,
  pastEndHasNoNext,
  prevFromPage3,
  linkIsAbsolute,
  linkKeepsOriginAndPath,
  linkKeepsPageSize,
  linkKeepsParameters,
  linkLeadsToRightPage,
  activeListHoldsActiveUsers,
  activeFilterHidesInactive,
  idsOnlyIsBareIds,
  shownIdIsAskedId,
  nameIsFirstSpaceLast,
  nameIsLastAlone,
  noFieldOfAnotherVersion,
  rateResetWithinAnHour,
  refusalHasNothingRemaining,
  refusalHasRateHeaders,
  overloadHasRetryAfter,
]
