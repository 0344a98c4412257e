export { arbitraryFor, type Options } from './arbitrary-for.js'
export type { Models } from './dialect.js'
export { exampleFor, type ExampleOptions } from './example-for.js'
export { breaches, type Breach } from './failed-keywords.js'
export {
  bareSearches,
  quotedSearches,
  rangesBetween,
  rangeSpellings,
  searchSpellings,
  unreadableRanges,
  type Range,
  type Spelling,
} from './filters.js'
export {
  invalidFor,
  invalidVariants,
  type Invalid,
  type InvalidOptions,
  type InvalidVariant,
} from './invalid-values.js'
export type { ObjectValue, Value } from './json-value.js'
export {
  hugePageSizes,
  oddPage,
  oddPages,
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
  type ViewChoice,
} from './paging-and-sorting.js'
export { invalidQueries, pairsOf, queriesOf, type InvalidQuery, type QueryPair } from './query-parameters.js'
export { draw, explore, replay, sample, type Counterexample, type Exploration } from './sampling.js'
export { countries, mismatchedPlace, noCountries, placeIn, places, settledPlaces, type Place } from './subdivisions.js'
export { anyText, storableText } from './texts.js'
export { userDraft, type DraftOptions } from './user-draft.js'
