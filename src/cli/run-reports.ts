import type { Run } from '../findings/index.js'
import { openReportFiles, stdout, type ReportFiles } from '../output/index.js'
import { fileFormats, reporters, terminalReport, type Format } from '../reporters/index.js'
import { terminalOptions } from './terminal.js'

/** For each format that goes to a file, the file; and whether that may hold something else than a report. */
export type ReportOptions = { readonly [format in Format]?: string | undefined } & {
  readonly force?: boolean | undefined
}

/**
 * Opens the files that the reports of a run go to before the work begins; where it fails they are as they were.
 * @throws UsageError as `openReportFiles`.
 */
export async function withRunReports<T>(
  options: ReportOptions,
  work: (files: ReportFiles<Run>) => T | Promise<T>,
): Promise<T> {
  const files = openRunReports(options)
  try {
    return await work(files)
  } finally {
    files.discard()
  }
}

function openRunReports(options: ReportOptions): ReportFiles<Run> {
  const wanted = fileFormats.flatMap(({ id, mark }) => {
    const file = options[id]
    return file === undefined ? [] : [{ file, mark, render: reporters[id] }]
  })
  return openReportFiles(wanted, options.force === true)
}

/**
 * Shows a run on the terminal and writes its reports, in this order: what is shown is not lost with a file.
 * @returns the exit code, 2 in place of 0 where a report is missing.
 */
export async function reportRun(run: Run, files: ReportFiles<Run>, exitCode: number, ending = ''): Promise<number> {
  stdout.write(terminalReport(run, terminalOptions()))
  stdout.write(ending)
  return (await files.write(run)) || exitCode !== 0 ? exitCode : 2
}
