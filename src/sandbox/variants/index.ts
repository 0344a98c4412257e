import type { Variant } from './variant.js'
import { answersLostNowAndThen } from './answers-lost-now-and-then.js'
import { brotli } from './brotli.js'
import { chunked } from './chunked.js'
import { companyOf2500 } from './company-of-2500.js'
import { companyOfOne } from './company-of-one.js'
import { connectionsNotKept } from './connections-not-kept.js'
import { createdInOneSecond } from './created-in-one-second.js'
import { defaultPageOf20 } from './default-page-of-20.js'
import { deflate } from './deflate.js'
import { emptyTextsForNull } from './empty-texts-for-null.js'
import { errorsAsAList } from './errors-as-a-list.js'
import { errorsAsAText } from './errors-as-a-text.js'
import { errorsInTwoEnvelopes } from './errors-in-two-envelopes.js'
import { errorsWithCodeAndReason } from './errors-with-code-and-reason.js'
import { everybodyOfOneVendor } from './everybody-of-one-vendor.js'
import { fieldsInOtherOrder } from './fields-in-other-order.js'
import { fieldsNobodyKnows } from './fields-nobody-knows.js'
import { firstAndLastOnEveryPage } from './first-and-last-on-every-page.js'
import { foreignCompaniesAre404 } from './foreign-companies-are-404.js'
import { gatewayFailsNowAndThen } from './gateway-fails-now-and-then.js'
import { writesTimeOutNowAndThen } from './writes-time-out-now-and-then.js'
import { gatewayTimesOutInHtml } from './gateway-times-out-in-html.js'
import { giantIds } from './giant-ids.js'
import { gzip } from './gzip.js'
import { hardlyAnybodyActive } from './hardly-anybody-active.js'
import { headerNamesInCapitals } from './header-names-in-capitals.js'
import { headerNamesInSmallLetters } from './header-names-in-small-letters.js'
import { headersInOtherOrder } from './headers-in-other-order.js'
import { headersNobodyAskedFor } from './headers-nobody-asked-for.js'
import { idsAgainstTime } from './ids-against-time.js'
import { jsonBetweenBlankLines } from './json-between-blank-lines.js'
import { jsonEscaped } from './json-escaped.js'
import { jsonIndented } from './json-indented.js'
import { jsonTypeInCapitals } from './json-type-in-capitals.js'
import { jsonUpdatesAre406 } from './json-updates-are-406.js'
import { jsonUpdatesAre415 } from './json-updates-are-415.js'
import { jsonWithOtherParameters } from './json-with-other-parameters.js'
import { jsonWithoutCharset } from './json-without-charset.js'
import { linkQueriesEscaped } from './link-queries-escaped.js'
import { linkQueriesInOtherOrder } from './link-queries-in-other-order.js'
import { linkRelationsInCapitals } from './link-relations-in-capitals.js'
import { linkRelationsUnquoted } from './link-relations-unquoted.js'
import { linksInOtherOrder } from './links-in-other-order.js'
import { linksOnSinglePages } from './links-on-single-pages.js'
import { linksWithBlanks } from './links-with-blanks.js'
import { linksWithTitles } from './links-with-titles.js'
import { namesOfEveryScript } from './names-of-every-script.js'
import { newestFirst } from './newest-first.js'
import { noOriginIds } from './no-origin-ids.js'
import { noRetryAfterOn429 } from './no-retry-after-on-429.js'
import { nobodyHasAVendor } from './nobody-has-a-vendor.js'
import { nobodyInactive } from './nobody-inactive.js'
import { oddIdsAre400 } from './odd-ids-are-400.js'
import { oddPagesAre400 } from './odd-pages-are-400.js'
import { oneNameForAll } from './one-name-for-all.js'
import { pagesOf1000AtMost } from './pages-of-1000-at-most.js'
import { picturesElsewhere } from './pictures-elsewhere.js'
import { rateLimitGenerous } from './rate-limit-generous.js'
import { rateLimitThatBites } from './rate-limit-that-bites.js'
import { refusedValuesAre422 } from './refused-values-are-422.js'
import { relationsShareALink } from './relations-share-a-link.js'
import { retryAfterAsADate } from './retry-after-as-a-date.js'
import { slow } from './slow.js'
import { smallIds } from './small-ids.js'
import { syncTakesNumberedPartsAlone } from './sync-takes-numbered-parts-alone.js'
import { tokenTypeInSmallLetters } from './token-type-in-small-letters.js'
import { tokensWithRefresh } from './tokens-with-refresh.js'
import { unavailableNowAndThen } from './unavailable-now-and-then.js'
import { unreadableFiltersIgnored } from './unreadable-filters-ignored.js'
import { usersWithNothingButAName } from './users-with-nothing-but-a-name.js'

/** Everything a server may do differently and still be right. */
export const variants: readonly Variant[] = [
  headerNamesInSmallLetters,
  headerNamesInCapitals,
  headersInOtherOrder,
  headersNobodyAskedFor,
  rateLimitGenerous,
  linksInOtherOrder,
  linkRelationsUnquoted,
  linkRelationsInCapitals,
  linksWithBlanks,
  linksWithTitles,
  linkQueriesInOtherOrder,
  linkQueriesEscaped,
  firstAndLastOnEveryPage,
  linksOnSinglePages,
  relationsShareALink,
  chunked,
  gzip,
  deflate,
  brotli,
  connectionsNotKept,
  slow,
  jsonWithoutCharset,
  jsonTypeInCapitals,
  jsonWithOtherParameters,
  jsonIndented,
  jsonEscaped,
  jsonBetweenBlankLines,
  fieldsInOtherOrder,
  fieldsNobodyKnows,
  companyOfOne,
  companyOf2500,
  usersWithNothingButAName,
  nobodyInactive,
  hardlyAnybodyActive,
  nobodyHasAVendor,
  everybodyOfOneVendor,
  oneNameForAll,
  smallIds,
  giantIds,
  idsAgainstTime,
  namesOfEveryScript,
  createdInOneSecond,
  noOriginIds,
  refusedValuesAre422,
  foreignCompaniesAre404,
  oddIdsAre400,
  jsonUpdatesAre415,
  jsonUpdatesAre406,
  oddPagesAre400,
  unreadableFiltersIgnored,
  defaultPageOf20,
  pagesOf1000AtMost,
  newestFirst,
  errorsAsAText,
  errorsAsAList,
  errorsWithCodeAndReason,
  errorsInTwoEnvelopes,
  emptyTextsForNull,
  picturesElsewhere,
  tokensWithRefresh,
  tokenTypeInSmallLetters,
  syncTakesNumberedPartsAlone,
  rateLimitThatBites,
  retryAfterAsADate,
  noRetryAfterOn429,
  unavailableNowAndThen,
  gatewayFailsNowAndThen,
  gatewayTimesOutInHtml,
  writesTimeOutNowAndThen,
  answersLostNowAndThen,
]
