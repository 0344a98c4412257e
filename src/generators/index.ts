export { arbitraryFor, type Options } from './arbitrary-for.js'
export { exampleFor, type ExampleOptions } from './example-for.js'
export {
  invalidFor,
  invalidVariants,
  type Invalid,
  type InvalidOptions,
  type InvalidVariant,
} from './invalid-variants.js'
export { breaches, type Breach } from './breaches.js'
export type { Models } from './dialect.js'
export type { ObjectValue, Value } from './value.js'
export { anyText, storableText } from './text.js'
export { countries, mismatchedPlace, noCountries, placeIn, places, settledPlaces, type Place } from './places.js'
export { userDraft, type DraftOptions } from './user-draft.js'
export { explore, type Counterexample, type Exploration } from './explore.js'
export { draw, replay, sample } from './sample.js'
export * from './queries/index.js'
