import type { Catalogue, Operation } from '../catalogue/index.js'
import { tryParseJson } from '../json/index.js'
import { UsageError, type Exchange } from '../findings/index.js'
import { isHar, readHar } from './har.js'
import { isExchangeFile, readExchange } from './read-exchange.js'
import { responseOf, type HeaderPairs } from './response-of.js'

export interface RecordingOptions {
  readonly catalogue: Catalogue
  /** Id of the operation. A bare body needs it, unless `url` tells it. */
  readonly operation?: string
  /** Status of the response; a bare body needs it. */
  readonly status?: number
  /** Absolute URL of the request. */
  readonly url?: string
  /** Response headers, `Name: value` each. None given: headers are not judged. */
  readonly headers?: readonly string[]
}

export interface Recording {
  readonly exchanges: readonly Exchange[]
  /** Entries of a HAR file that call no operation, or whose body was not recorded. */
  readonly ignored: number
}

/**
 * Reads what was recorded elsewhere: a HAR 1.2 file, an exchange file, or a bare response body with the options that describe it.
 * What is not known is marked in `unknown` and so not judged; credentials are taken out.
 * @throws UsageError where nothing can be made of it.
 */
export function readRecording(fileName: string, text: string, options: RecordingOptions): Recording {
  const value = tryParseJson(text)
  if (fileName.toLowerCase().endsWith('.har') && !isHar(value)) {
    throw new UsageError(
      `${fileName} is no HAR file`,
      'It has no log.entries.',
      'Export it again as HAR 1.2, with the content of the responses.',
    )
  }
  if (isHar(value)) return readHar(value, options.catalogue)
  if (value !== undefined && isExchangeFile(value)) {
    return { exchanges: [readExchange(value, options.catalogue, fileName, chosen(options))], ignored: 0 }
  }
  return { exchanges: [readBody(fileName, text, options)], ignored: 0 }
}

function chosen(options: RecordingOptions): { readonly operation?: string } {
  const operation = named(options)
  return operation === null ? {} : { operation: operation.id }
}

function named({ catalogue, operation }: RecordingOptions): Operation | null {
  if (operation === undefined) return null
  const known = [...catalogue.operations, ...catalogue.tokenOperations]
  const found = known.find(({ id }) => id === operation)
  if (found !== undefined) return found
  const near = known
    .filter(({ id }) => id.includes(operation))
    .map(({ id }) => id)
    .slice(0, 4)
  throw new UsageError(
    `There is no operation ${operation}`,
    `The catalogue has ${known.length} operations.`,
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : `One is called, for example, ${known[0]?.id ?? 'nothing'}.`,
  )
}

export function readBody(fileName: string, text: string, options: RecordingOptions): Exchange {
  const { status, url } = options
  const operation = named(options) ?? calledBy(fileName, options)
  if (status === undefined || !Number.isInteger(status) || status < 100 || status > 599) {
    throw new UsageError(
      `${fileName} is a bare body, and its status is not known`,
      'It is neither a HAR file nor an exchange file.',
      'Add --status with the three digits of the response.',
    )
  }
  if (url !== undefined && !URL.canParse(url))
    throw new UsageError(`${url} is no absolute URL`, 'It was given as --url.', 'Begin it with https:// and the host.')
  const headers = options.headers?.map(pairOf)
  const unknown = [
    ...(url === undefined ? ['request' as const] : []),
    ...(headers === undefined ? ['headers' as const] : []),
  ]
  return {
    id: fileName,
    operationId: operation.id,
    version: operation.version,
    caller: 'custom',
    request: { method: operation.method, url: url ?? '', headers: {}, body: null },
    response: responseOf(status, headers ?? [], Buffer.from(text)),
    superseded: [429, 502, 503, 504].includes(status),
    startedAt: 0,
    duration: 0,
    ...(unknown.length > 0 ? { unknown } : {}),
  }
}

/** The one operation that the URL may call, whatever the method. */
function calledBy(fileName: string, { catalogue, url, status }: RecordingOptions): Operation {
  const remedy = `Add --operation with its id, for example ${catalogue.operations[0]?.id ?? ''}.`
  if (url === undefined || !URL.canParse(url)) {
    throw new UsageError(
      `${fileName} is a bare body, and its operation is not known`,
      'It is neither a HAR file nor an exchange file.',
      remedy,
    )
  }
  const found = ['GET', 'POST', 'PATCH'].flatMap(
    method => catalogue.matchPath(method, new URL(url).pathname)?.operation ?? [],
  )
  const fitting =
    status === undefined ? found : found.filter(({ success }) => status >= 300 || success.includes(status))
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return only
  throw new UsageError(
    `${url} does not tell the operation of ${fileName}`,
    found.length === 0
      ? 'No operation of the catalogue has this path.'
      : `It may be ${found.map(({ id }) => id).join(' or ')}.`,
    remedy,
  )
}

function pairOf(line: string): HeaderPairs[number] {
  const [, name, value] = /^([^:\s]+)\s*:\s*(.*)$/s.exec(line) ?? []
  if (name === undefined || value === undefined)
    throw new UsageError(`${line} is no header`, 'It was given as --header.', "Write it as 'Name: value'.")
  return [name.toLowerCase(), value]
}
