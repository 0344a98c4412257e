import { UsageError, type Exchange } from '../findings/index.js'
import { tryReadJson } from '../json/index.js'
import type { Redactor } from '../redaction/index.js'
import type { Slices } from '../slices.js'
import { parseBareBody, type BodyDescription } from './parse-bare-body.js'
import { isExchangeFile, parseExchange } from './parse-exchange.js'
import { harCalls, isHar } from './har-calls.js'
import { parseHar } from './parse-har.js'
import { withSecretsLearned } from './recorded-secrets.js'
import { operationNamed } from './recorded-operation.js'

export interface Recording {
  readonly exchanges: readonly Exchange[]
  /** Entries of a HAR file that call no operation, or whose body was not recorded. */
  readonly ignored: number
}

/** What a bare body does not tell of itself, and who learns the secrets of the recording. */
export interface RecordingOptions extends BodyDescription {
  readonly redactor: Redactor
}

/** An object of more members is none of a recording; to read it would hold everybody up. */
const LIMITS = { mostMembers: 100_000 } as const

/**
 * Reads what was recorded elsewhere: a HAR 1.2 file, an exchange file, or a bare response body with the options that
 * describe it. What is not known is marked in `unknown` and so not judged; the redactor of the options learns the
 * credentials that it shows.
 * @throws UsageError where nothing can be made of it.
 */
export function* readRecording(fileName: string, text: string, options: RecordingOptions): Slices<Recording> {
  const { catalogue, operation, redactor } = options
  const value = yield* tryReadJson(text, LIMITS)
  if (isHar(value)) {
    const exchanges = parseHar(harCalls(value), catalogue, redactor)
    return { exchanges, ignored: value.log.entries.length - exchanges.length }
  }
  if (fileName.toLowerCase().endsWith('.har')) {
    throw new UsageError(
      `${fileName} is no HAR file`,
      'It has no log.entries.',
      'Export it again as HAR 1.2, with the content of the responses.',
    )
  }
  if (value !== undefined && isExchangeFile(value)) {
    const named = operation === undefined ? undefined : operationNamed(operation, catalogue).id
    return { exchanges: [withSecretsLearned(parseExchange(value, catalogue, fileName, named), redactor)], ignored: 0 }
  }
  return { exchanges: [withSecretsLearned(parseBareBody(fileName, text, options), redactor)], ignored: 0 }
}
