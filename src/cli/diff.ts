import { loadCatalogue } from '../catalogue/index.js'
import {
  compareVersions,
  diffFormats,
  readAccepted,
  renderText,
  reviewChanges,
  type DiffFormat,
} from '../versions/index.js'
import { writeReport } from './write-report.js'

export type DiffOptions = { readonly accept?: string } & { readonly [format in DiffFormat]?: string }

/**
 * Compares the documents of two versions (`1.2` or `v1.2`), writes the reports.
 * @returns the exit code: 1 where something breaks that is not accepted.
 */
export function diff(from: string, to: string, options: DiffOptions): 0 | 1 {
  const accepted = options.accept === undefined ? [] : readAccepted(options.accept)
  const review = reviewChanges(compareVersions(loadCatalogue(), bare(from), bare(to)), accepted)
  for (const format of Object.keys(diffFormats) as DiffFormat[]) {
    const file = options[format]
    if (file !== undefined) writeReport(file, diffFormats[format](review))
  }
  const color = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === ''
  process.stdout.write(renderText(review, { color }))
  return review.unaccepted > 0 ? 1 : 0
}

function bare(version: string): string {
  return version.replace(/^v(?=\d)/i, '')
}
