export type { Settle, ValueConflict } from './conflicts.js'
export type { FieldChange, FieldDifference, VersionTransition } from './field-differences.js'
export { observeDifferences, type ObservedDifferences } from './observe.js'
export type { ShownFields, Sighting } from './sighting.js'
