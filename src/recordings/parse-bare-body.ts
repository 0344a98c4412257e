import type { Catalogue } from '../catalogue/index.js'
import { responseFrom, RETRIED_STATUSES, UsageError, type Exchange, type HeaderPairs } from '../findings/index.js'
import { operationCalled, operationNamed } from './recorded-operation.js'

/** What a bare body does not tell of itself. */
export interface BodyDescription {
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

/**
 * The body of one response, as an exchange with what the description adds. The rest is marked in `unknown`.
 * @throws UsageError where its operation or its status cannot be told.
 */
export function parseBareBody(fileName: string, text: string, description: BodyDescription): Exchange {
  const { catalogue, status, url } = description
  const operation =
    description.operation === undefined
      ? operationCalled(fileName, url, status, catalogue)
      : operationNamed(description.operation, catalogue)
  if (status === undefined || !Number.isInteger(status) || status < 100 || status > 599) {
    throw new UsageError(
      `${fileName} is a bare body, and its status is not known`,
      'It is neither a HAR file nor an exchange file.',
      'Add --status with the three digits of the response.',
    )
  }
  if (url !== undefined && !URL.canParse(url))
    throw new UsageError(`${url} is no absolute URL`, 'It was given as --url.', 'Begin it with https:// and the host.')
  const headers = description.headers?.map(parseHeader)
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
    response: responseFrom(status, headers ?? [], Buffer.from(text)),
    // nobody knows whether it was asked again
    superseded: RETRIED_STATUSES.includes(status),
    startedAt: 0,
    duration: 0,
    ...(unknown.length > 0 ? { unknown } : {}),
  }
}

function parseHeader(line: string): HeaderPairs[number] {
  const [, name, value] = /^([^:\s]+)\s*:(.*)$/s.exec(line) ?? []
  if (name === undefined || value === undefined)
    throw new UsageError(`${line} is no header`, 'It was given as --header.', "Write it as 'Name: value'.")
  return [name.toLowerCase(), value.trimStart()]
}
