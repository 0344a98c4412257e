import type { Command } from 'commander'
import { loadCatalogue } from '../../catalogue/index.js'
import { openReportFiles, stdout } from '../../output/index.js'
import {
  type DiffFormat,
  compareVersions,
  diffFormats,
  readAccepted,
  renderText,
  reviewChanges,
} from '../../versions/index.js'
import { forceOption } from '../options.js'
import { terminalOptions } from '../terminal.js'

const HELP = `
Exit: 0 nothing breaks that is not accepted, 1 something does, 2 wrong usage, or a report that could not be written.

The accepted changes are a list in YAML or JSON. Each entry gives a reason and picks changes by their
fingerprint or by any of rule, operation and place (everything below the place included):
  - change: 3f2a91c04d7e
    reason: nobody here reads it
  - rule: response-field-removed
    operation: GET /users
    at: /response/200/body/*/permission_template
    reason: read from the company template instead
Entries that fit nothing are reported as stale.`

export type DiffOptions = { readonly accept?: string; readonly force?: boolean } & {
  readonly [format in DiffFormat]?: string
}

/** `asbuilt diff`: what moving from one version to another does to a client. */
export function addDiffCommand(command: Command): void {
  command
    .argument('<from>', 'a version, as in 1.0')
    .argument('<to>', 'a version; it may be the lower one')
    .option('--accept <file>', 'changes that are known and do no harm, YAML or JSON')
    .option('--json <file>', 'write the comparison as JSON')
    .option('--markdown <file>', 'write a summary for a pull request')
    .addOption(forceOption())
    .addHelpText('after', HELP)
    .action(async (from: string, to: string, options: DiffOptions) => {
      process.exitCode = await diff(from, to, options)
    })
}

/**
 * Compares the documents of two versions (`1.2` or `v1.2`), writes the reports.
 * @returns the exit code: 1 where something breaks that is not accepted, 2 where nothing does and a report is missing.
 */
export async function diff(from: string, to: string, options: DiffOptions): Promise<0 | 1 | 2> {
  const accepted = options.accept === undefined ? [] : readAccepted(options.accept)
  const review = reviewChanges(compareVersions(loadCatalogue(), bare(from), bare(to)), accepted)
  const wanted = (Object.keys(diffFormats) as DiffFormat[]).flatMap(format => {
    const file = options[format]
    return file === undefined ? [] : [{ file, ...diffFormats[format] }]
  })
  const files = openReportFiles(wanted, options.force === true)
  stdout.write(renderText(review, terminalOptions()))
  const written = await files.write(review)
  return review.unaccepted > 0 ? 1 : written ? 0 : 2
}

function bare(version: string): string {
  return version.replace(/^v(?=\d)/i, '')
}
