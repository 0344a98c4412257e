import type { Check } from './check.js'
import { activeFilterHidesInactive } from './active-filter-hides-inactive.js'
import { activeListHoldsActiveUsers } from './active-list-holds-active-users.js'
import { bulkAllAddedIs200 } from './bulk-all-added-is-200.js'
import { bulkAllFailedIs207 } from './bulk-all-failed-is-207.js'
import { bulkEntitiesAreObjects } from './bulk-entities-are-objects.js'
import { bulkEntityKeys } from './bulk-entity-keys.js'
import { bulkErrorKeys } from './bulk-error-keys.js'
import { bulkErrorsAreObjects } from './bulk-errors-are-objects.js'
import { bulkIdsAreStrings } from './bulk-ids-are-strings.js'
import { bulkPairAccountedFor } from './bulk-pair-accounted-for.js'
import { bulkResultForEachPair } from './bulk-result-for-each-pair.js'
import { bulkSomeFailedIs207 } from './bulk-some-failed-is-207.js'
import { bulkSuccessOrFailure } from './bulk-success-or-failure.js'
import { clampsPageSize } from './clamps-page-size.js'
import { contentTypeIsJson } from './content-type-is-json.js'
import { coreFieldNotNull } from './core-field-not-null.js'
import { countryIsAlpha2 } from './country-is-alpha-2.js'
import { createdWithinRange } from './created-within-range.js'
import { declaredStatus } from './declared-status.js'
import { eachEntryInOneList } from './each-entry-in-one-list.js'
import { employeeIdIsText } from './employee-id-is-text.js'
import { emptyBatchIsEmpty } from './empty-batch-is-empty.js'
import { entitiesInRequestOrder } from './entities-in-request-order.js'
import { errorEchoesTheEntry } from './error-echoes-the-entry.js'
import { errorIsJsonObject } from './error-is-json-object.js'
import { errorSaysWhatIsWrong } from './error-says-what-is-wrong.js'
import { errorsShape } from './errors-shape.js'
import { everyFieldPresent } from './every-field-present.js'
import { extendedViewAddsFields } from './extended-view-adds-fields.js'
import { extensionIsWholeNumber } from './extension-is-whole-number.js'
import { firstFromPage2 } from './first-from-page-2.js'
import { fitsTheModel } from './fits-the-model.js'
import { honoursPageSize } from './honours-page-size.js'
import { idPresent } from './id-present.js'
import { idWithin63Bits } from './id-within-63-bits.js'
import { idsOnlyIsBareIds } from './ids-only-is-bare-ids.js'
import { invalidClientHasDescription } from './invalid-client-has-description.js'
import { invitedIs202 } from './invited-is-202.js'
import { lastOnAllButLast } from './last-on-all-but-last.js'
import { lastPageHoldsTheRest } from './last-page-holds-the-rest.js'
import { linkIsAbsolute } from './link-is-absolute.js'
import { linkKeepsOriginAndPath } from './link-keeps-origin-and-path.js'
import { linkKeepsPageSize } from './link-keeps-page-size.js'
import { linkKeepsParameters } from './link-keeps-parameters.js'
import { linkLeadsToRightPage } from './link-leads-to-right-page.js'
import { linkPresent } from './link-present.js'
import { minusSortsDescending } from './minus-sorts-descending.js'
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
import { normalViewLacksExtras } from './normal-view-lacks-extras.js'
import { nullFirstDescending } from './null-first-descending.js'
import { nullLastAscending } from './null-last-ascending.js'
import { oddPageIsBounded } from './odd-page-is-bounded.js'
import { oneJsonDocument } from './one-json-document.js'
import { onlyExactOriginId } from './only-exact-origin-id.js'
import { onlyOfTheVendors } from './only-of-the-vendors.js'
import { overloadHasRetryAfter } from './overload-has-retry-after.js'
import { pagesBeforeLastFull } from './pages-before-last-full.js'
import { pastEndHasNoNext } from './past-end-has-no-next.js'
import { pastEndIsEmpty } from './past-end-is-empty.js'
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
import { refusalShowsNoData } from './refusal-shows-no-data.js'
import { reversedCreatedRangeIsEmpty } from './reversed-created-range-is-empty.js'
import { reversedUpdatedRangeIsEmpty } from './reversed-updated-range-is-empty.js'
import { searchTextOccurs } from './search-text-occurs.js'
import { secondKeyOrdersTies } from './second-key-orders-ties.js'
import { shownIdIsAskedId } from './shown-id-is-asked-id.js'
import { sortedByEmail } from './sorted-by-email.js'
import { sortedByFullName } from './sorted-by-full-name.js'
import { sortedByJobTitle } from './sorted-by-job-title.js'
import { sortedByName } from './sorted-by-name.js'
import { sortedByPermissionTemplate } from './sorted-by-permission-template.js'
import { sortedByVendorName } from './sorted-by-vendor-name.js'
import { sortingIgnoresCase } from './sorting-ignores-case.js'
import { specialStatusInItsPlace } from './special-status-in-its-place.js'
import { stateIsSubdivisionCode } from './state-is-subdivision-code.js'
import { syncErrorHasMessages } from './sync-error-has-messages.js'
import { syncMapKeyedById } from './sync-map-keyed-by-id.js'
import { syncMapKeyedByOriginId } from './sync-map-keyed-by-origin-id.js'
import { syncMapKeyedByPlace } from './sync-map-keyed-by-place.js'
import { syncMapNamesField } from './sync-map-names-field.js'
import { syncMapOfTexts } from './sync-map-of-texts.js'
import { syncMapTellsId } from './sync-map-tells-id.js'
import { syncMapTellsStatus } from './sync-map-tells-status.js'
import { templateNotNullInside } from './template-not-null-inside.js'
import { tokenCreatedAtInSeconds } from './token-created-at-in-seconds.js'
import { tokenHasAllFields } from './token-has-all-fields.js'
import { tokenInfoIsObject } from './token-info-is-object.js'
import { tokenIsBearer } from './token-is-bearer.js'
import { tokenLives90Minutes } from './token-lives-90-minutes.js'
import { totalPresent } from './total-present.js'
import { tradeFilterNeedsVendor } from './trade-filter-needs-vendor.js'
import { transient5xxDoesNotPersist } from './transient-5xx-does-not-persist.js'
import { unknownFields } from './unknown-fields.js'
import { updatedWithinRange } from './updated-within-range.js'
import { utcToTheSecond } from './utc-to-the-second.js'
import { vendorNotNullInside } from './vendor-not-null-inside.js'
import { wellFormedUtf8 } from './well-formed-utf-8.js'

/** Every check, in the order of the rules. */
export const checks: readonly Check[] = [
  declaredStatus,
  specialStatusInItsPlace,
  noUndocumented5xx,
  transient5xxDoesNotPersist,
  oneJsonDocument,
  wellFormedUtf8,
  contentTypeIsJson,
  fitsTheModel,
  unknownFields,
  everyFieldPresent,
  idPresent,
  utcToTheSecond,
  realInstant,
  positiveWholeId,
  idWithin63Bits,
  rateHeadersPresent,
  rateHeadersWhole,
  rateResetInSeconds,
  rateRemainingWithinLimit,
  noSecret,
  noStackTrace,
  errorIsJsonObject,
  errorSaysWhatIsWrong,
  errorsShape,
  coreFieldNotNull,
  vendorNotNullInside,
  templateNotNullInside,
  countryIsAlpha2,
  stateIsSubdivisionCode,
  employeeIdIsText,
  extensionIsWholeNumber,
  refusalShowsNoData,
  tokenHasAllFields,
  tokenIsBearer,
  tokenLives90Minutes,
  tokenCreatedAtInSeconds,
  invalidClientHasDescription,
  tokenInfoIsObject,
  perPagePresent,
  totalPresent,
  linkPresent,
  honoursPageSize,
  clampsPageSize,
  neverMoreThanPerPage,
  pagesBeforeLastFull,
  lastPageHoldsTheRest,
  nextOnAllButLast,
  noNextOnLast,
  prevFromPage3,
  noPrevOnPage1,
  firstFromPage2,
  lastOnAllButLast,
  pastEndHasNoNext,
  linkIsAbsolute,
  linkKeepsOriginAndPath,
  linkLeadsToRightPage,
  linkKeepsPageSize,
  linkKeepsParameters,
  pastEndIsEmpty,
  oddPageIsBounded,
  activeListHoldsActiveUsers,
  activeFilterHidesInactive,
  createdWithinRange,
  reversedCreatedRangeIsEmpty,
  updatedWithinRange,
  reversedUpdatedRangeIsEmpty,
  onlyOfTheVendors,
  onlyExactOriginId,
  tradeFilterNeedsVendor,
  searchTextOccurs,
  sortedByName,
  sortedByFullName,
  sortedByVendorName,
  sortedByPermissionTemplate,
  sortedByEmail,
  sortedByJobTitle,
  minusSortsDescending,
  secondKeyOrdersTies,
  sortingIgnoresCase,
  nullLastAscending,
  nullFirstDescending,
  extendedViewAddsFields,
  normalViewLacksExtras,
  idsOnlyIsBareIds,
  shownIdIsAskedId,
  nameIsFirstSpaceLast,
  nameIsLastAlone,
  invitedIs202,
  emptyBatchIsEmpty,
  eachEntryInOneList,
  entitiesInRequestOrder,
  errorEchoesTheEntry,
  syncErrorHasMessages,
  syncMapOfTexts,
  syncMapKeyedByOriginId,
  syncMapKeyedById,
  syncMapKeyedByPlace,
  syncMapTellsStatus,
  syncMapTellsId,
  syncMapNamesField,
  bulkResultForEachPair,
  bulkSuccessOrFailure,
  bulkAllAddedIs200,
  bulkSomeFailedIs207,
  bulkAllFailedIs207,
  bulkEntitiesAreObjects,
  bulkErrorsAreObjects,
  bulkEntityKeys,
  bulkErrorKeys,
  bulkIdsAreStrings,
  bulkPairAccountedFor,
  noFieldOfAnotherVersion,
  rateResetWithinAnHour,
  refusalHasRateHeaders,
  refusalHasNothingRemaining,
  overloadHasRetryAfter,
]
