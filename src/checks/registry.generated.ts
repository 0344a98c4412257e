// Written by `npm run generate` from what the files of src/checks export.
import type { Check } from './engine/check.js'
import { refusalShowsNoData } from './auth/auth-3.js'
import { bulkResultForEachPair, bulkSuccessOrFailure } from './bulk/bulk-2.js'
import {
  bulkAllAddedIs200,
  bulkAllFailedIs207,
  bulkSomeFailedIs207,
  bulkEntitiesAreObjects,
  bulkErrorsAreObjects,
  bulkEntityKeys,
  bulkErrorKeys,
  bulkIdsAreStrings,
  bulkPairAccountedFor,
} from './bulk/bulk-3.js'
import { countryIsAlpha2, stateIsSubdivisionCode } from './code/code-1.js'
import { declaredStatus, specialStatusInItsPlace } from './http/http-1.js'
import { noSecret, noStackTrace } from './http/http-10.js'
import { errorIsJsonObject, errorSaysWhatIsWrong, errorsShape } from './http/http-12.js'
import { noUndocumented5xx, transient5xxDoesNotPersist } from './http/http-2.js'
import { contentTypeIsJson, oneJsonDocument, wellFormedUtf8 } from './http/http-3.js'
import { fitsTheModel, unknownFields } from './http/http-4.js'
import { everyFieldPresent, idPresent } from './http/http-5.js'
import { utcToTheSecond, realInstant } from './http/http-6.js'
import { idWithin63Bits, positiveWholeId } from './http/http-7.js'
import { rateHeadersPresent, rateHeadersWhole, rateRemainingWithinLimit, rateResetInSeconds } from './http/http-8.js'
import { invitedIs202 } from './invite/invite-1.js'
import { activeListHoldsActiveUsers } from './list/list-1.js'
import {
  sortedByName,
  sortedByFullName,
  sortedByEmail,
  sortedByJobTitle,
  sortedByVendorName,
  sortedByPermissionTemplate,
  minusSortsDescending,
  nullFirstDescending,
  nullLastAscending,
  secondKeyOrdersTies,
  sortingIgnoresCase,
} from './list/list-10.js'
import { extendedViewAddsFields, normalViewLacksExtras, idsOnlyIsBareIds } from './list/list-11.js'
import { activeFilterHidesInactive } from './list/list-2.js'
import { createdWithinRange, reversedCreatedRangeIsEmpty } from './list/list-3.js'
import { updatedWithinRange, reversedUpdatedRangeIsEmpty } from './list/list-4.js'
import { onlyOfTheVendors } from './list/list-5.js'
import { onlyExactOriginId } from './list/list-6.js'
import { tradeFilterNeedsVendor } from './list/list-7.js'
import { searchTextOccurs } from './list/list-8.js'
import { coreFieldNotNull, templateNotNullInside, vendorNotNullInside } from './null/null-1.js'
import { linkPresent, perPagePresent, totalPresent } from './page/page-1.js'
import { honoursPageSize, clampsPageSize, neverMoreThanPerPage } from './page/page-2.js'
import { pagesBeforeLastFull, lastPageHoldsTheRest } from './page/page-3.js'
import {
  firstFromPage2,
  prevFromPage3,
  nextOnAllButLast,
  lastOnAllButLast,
  noPrevOnPage1,
  noNextOnLast,
  pastEndHasNoNext,
} from './page/page-5.js'
import {
  linkIsAbsolute,
  linkKeepsOriginAndPath,
  linkKeepsPageSize,
  linkKeepsParameters,
  linkLeadsToRightPage,
} from './page/page-6.js'
import { pastEndIsEmpty } from './page/page-8.js'
import { oddPageIsBounded } from './page/page-9.js'
import { rateResetWithinAnHour } from './rate/rate-1.js'
import { refusalHasNothingRemaining, refusalHasRateHeaders } from './rate/rate-2.js'
import { overloadHasRetryAfter } from './rate/rate-3.js'
import { emptyBatchIsEmpty } from './sync/sync-1.js'
import { eachEntryInOneList, entitiesInRequestOrder, errorEchoesTheEntry, syncErrorHasMessages } from './sync/sync-3.js'
import {
  syncMapOfTexts,
  syncMapKeyedByOriginId,
  syncMapKeyedById,
  syncMapKeyedByPlace,
  syncMapTellsStatus,
  syncMapTellsId,
  syncMapNamesField,
} from './sync/sync-7.js'
import { employeeIdIsText, extensionIsWholeNumber } from './text/text-1.js'
import { tokenHasAllFields, tokenIsBearer, tokenLives90Minutes, tokenCreatedAtInSeconds } from './token/token-1.js'
import { invalidClientHasDescription } from './token/token-2.js'
import { tokenInfoIsObject } from './token/token-3.js'
import { shownIdIsAskedId } from './user/user-1.js'
import { nameIsFirstSpaceLast, nameIsLastAlone } from './user/user-10.js'
import { noFieldOfAnotherVersion } from './ver/ver-2.js'

/**
 * Every check, in the order of the rules.
 * @example
 * const ofPages = checks.filter(({ clause }) => clause.startsWith('PAGE-'))
 * inspectExchange(exchange, { catalogue, validators, checks: ofPages })
 */
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
