import { stringifyJson } from '../../json/json.js'
import type { VersionReview } from '../accept/review.js'

export const DIFF_SCHEMA_VERSION = 1

/** The review as JSON, described by `schemas/meta/version-review.schema.json`; ends with a line break. */
export function renderJson(review: VersionReview): string {
  return `${stringifyJson({ schemaVersion: DIFF_SCHEMA_VERSION, ...review }, 2)}\n`
}
