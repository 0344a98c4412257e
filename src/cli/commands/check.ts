import type { Command } from 'commander'
import { loadCatalogue } from '../../catalogue/index.js'
import { counted, UsageError, exitCodes } from '../../findings/index.js'
import { systemClock } from '../../http/index.js'
import { readRecording, type Recording, type RecordingOptions } from '../../recordings/index.js'
import { createRedactor } from '../../redaction/index.js'
import { judgeRecordingInSlices } from '../../runner/index.js'
import { inSlices, type Slices } from '../../slices.js'
import { readTextFile } from '../files.js'
import { reportRun, withRunReports } from '../run-reports.js'
import { forceOption, wholeNumber } from '../options.js'

const HELP = `
A FILE is a HAR 1.2 recording, an exchange (format: schemas/meta/exchange.schema.json), or the body of one response,
described by --operation and --status. What is not given is not judged: without any --header no rule about headers
(with one, give all of them), without the request no rule about pages and views.

Exit: 0 no violation, 1 violations, 2 wrong usage, or a report that could not be written.

Examples:
  asbuilt check traffic.har
  asbuilt check --operation ID --status 200 body.json
  asbuilt check --operation ID --status 200 --header 'Content-Type: application/json' --header … --url URL body.json
where ID is an operationId of schemas/openapi/; a part of one lists those that have it.`

export interface CheckOptions {
  readonly operation?: string
  readonly status?: number
  readonly header?: readonly string[]
  readonly url?: string
  readonly strict?: boolean
  readonly strictAdditions?: boolean
  readonly json?: string
  readonly force?: boolean
}

/** `asbuilt check`: what was recorded elsewhere. */
export function addCheckCommand(command: Command): void {
  command
    .argument('<file...>', 'a HAR, an exchange, or a body')
    .option('--operation <id>', 'the operation that was called')
    .addOption(wholeNumber('--status <n>', 'the status of the response', { least: 100, most: 599 }))
    .option(
      '--header <line>',
      "a header of the response, 'Name: value'; may be repeated",
      (line: string, before: readonly string[] = []) => [...before, line],
    )
    .option('--url <url>', 'the URL that was asked, with its query')
    .option('--strict', 'deviations fail too')
    .option('--strict-additions', 'fields that no model names fail too')
    .option('--json <file>', 'write the findings as the JSON report of a run')
    .addOption(forceOption())
    .addHelpText('after', HELP)
    .action(async (files: string[], options: CheckOptions) => {
      process.exitCode = await check(files, options)
    })
}

/**
 * Holds recorded exchanges against the rules that one exchange can show, and prints what breaks them.
 * @returns the exit code.
 */
export async function check(files: readonly string[], options: CheckOptions): Promise<number> {
  const catalogue = loadCatalogue()
  const redactor = createRedactor()
  const recordings: Recording[] = []
  for (const file of files) {
    const work = read(file, {
      catalogue,
      redactor,
      ...(options.operation === undefined ? {} : { operation: options.operation }),
      ...(options.status === undefined ? {} : { status: options.status }),
      ...(options.url === undefined ? {} : { url: options.url }),
      ...(options.header === undefined ? {} : { headers: options.header }),
    })
    recordings.push(await inSlices(work))
  }
  return withRunReports({ json: options.json, force: options.force }, async reports => {
    const run = await inSlices(
      judgeRecordingInSlices({
        catalogue,
        exchanges: recordings.flatMap(({ exchanges }) => exchanges),
        redactor,
        source: files.join(', '),
        now: systemClock.now(),
        strict: options.strict === true,
        strictAdditions: options.strictAdditions === true,
      }),
    )
    const ignored = recordings.reduce((sum, recording) => sum + recording.ignored, 0)
    const ending =
      ignored > 0
        ? `${counted(ignored, 'entry', 'entries')} ignored: no operation of this API, or the body was not recorded\n`
        : ''
    return reportRun(run, reports, exitCodes[run.verdict], ending)
  })
}

/** The exchanges of one file, each with an id that names the file. */
function* read(file: string, options: RecordingOptions): Slices<Recording> {
  const { exchanges, ignored } = yield* readRecording(
    file,
    withoutByteOrderMark(readTextFile(file, 'give a file that exists')),
    options,
  )
  if (exchanges.length === 0) {
    throw new UsageError(
      `${file} holds no exchange of this API`,
      `${counted(ignored, 'entry', 'entries')} looked at; none calls a documented path and has its body recorded`,
      `record calls such as ${options.catalogue.operations[0]?.path ?? ''}, with the content of the responses`,
    )
  }
  return {
    ignored,
    exchanges: exchanges.map(exchange =>
      exchange.id.startsWith(file) ? exchange : { ...exchange, id: `${file} ${exchange.id}` },
    ),
  }
}

const withoutByteOrderMark = (text: string): string => text.replace(/^\uFEFF/, '')
