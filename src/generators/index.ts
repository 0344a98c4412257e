export { arbitraryFor, type ArbitraryOptions } from './arbitrary-for.js'
export { dereference, type Models } from './dialect.js'
export { exampleFor, type ExampleOptions } from './example-for.js'
export { failedKeywords, type FailedKeyword } from './failed-keywords.js'
export {
  wildcardSearches,
  quotedSearches,
  rangesBetween,
  rangeSpellings,
  searchSpellings,
  malformedRanges,
  type TimeRange,
  type Spelling,
} from './filters.js'
export { invalidFor, invalidCases, type InvalidValue, type InvalidOptions, type InvalidCase } from './invalid-values.js'
export {
  hugePageSizes,
  invalidPage,
  invalidPages,
  pageSize,
  pageSizes,
  pageWithin,
  sortOf,
  sorts,
  sortTable,
  unknownSorts,
  viewTable,
  type Sort,
  type SortKey,
  type ViewCase,
} from './paging-and-sorting.js'
export { invalidQueries, queryPairsOf, queriesOf, type InvalidQuery, type QueryPair } from './query-parameters.js'
export {
  draw,
  findCounterexample,
  replayValue,
  sample,
  type Counterexample,
  type CounterexampleSearch,
} from './sampling.js'
export {
  countries,
  mismatchedSubdivision,
  unassignedCountries,
  subdivisionFrom,
  subdivisions,
  stableSubdivisions,
  type Subdivision,
} from './subdivisions.js'
export { anyText, storableText } from './texts.js'
export { userDraft, type DraftOptions } from './user-draft.js'
