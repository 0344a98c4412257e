import { readFileSync } from 'node:fs'
import { loadCatalogue } from '../catalogue/index.js'
import { readRecording, type Recording, type RecordingOptions } from '../recordings/recorded.js'
import { exitCodes, UsageError } from '../findings/index.js'
import { systemClock } from '../http/index.js'
import { counted } from '../reporters/grouping.js'
import { reporters } from '../reporters/index.js'
import { judgeRecording } from '../runner/index.js'
import { writeReport } from './write-report.js'

export interface CheckOptions {
  readonly operation?: string
  readonly status?: number
  readonly header?: readonly string[]
  readonly url?: string
  readonly strict?: boolean
  readonly strictAdditions?: boolean
  readonly json?: string
}

/**
 * Holds recorded exchanges against the rules that one exchange can show, and prints what breaks them.
 * @returns the exit code.
 */
export function check(files: readonly string[], options: CheckOptions): number {
  const catalogue = loadCatalogue()
  const recordings = files.map(file =>
    read(file, {
      catalogue,
      ...(options.operation === undefined ? {} : { operation: options.operation }),
      ...(options.status === undefined ? {} : { status: options.status }),
      ...(options.url === undefined ? {} : { url: options.url }),
      ...(options.header === undefined ? {} : { headers: options.header }),
    }),
  )
  const run = judgeRecording({
    catalogue,
    exchanges: recordings.flatMap(({ exchanges }) => exchanges),
    source: files.join(', '),
    now: systemClock.now(),
    strict: options.strict === true,
    strictAdditions: options.strictAdditions === true,
  })
  if (options.json !== undefined) writeReport(options.json, reporters.json(run))
  const color = process.stdout.isTTY && (process.env.NO_COLOR ?? '') === ''
  const ignored = recordings.reduce((sum, recording) => sum + recording.ignored, 0)
  process.stdout.write(reporters.terminal(run, { color }))
  if (ignored > 0)
    process.stdout.write(
      `${counted(ignored, 'entry', 'entries')} ignored: no operation of this API, or the body was not recorded\n`,
    )
  return exitCodes[run.verdict]
}

/** The exchanges of one file, each with an id that names the file. */
function read(file: string, options: RecordingOptions): Recording {
  const { exchanges, ignored } = readRecording(file, textOf(file), options)
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

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new UsageError(`${file} cannot be read`, (error as Error).message, 'give a file that exists', {
      cause: error,
    })
  }
}
