import { expect } from 'vitest'
import { loadCatalogue, type Catalogue } from '../catalogue/index.js'
import { line, terminalOutput, type TerminalText } from '../encoding/index.js'
import { counted, type Exchange, type Finding, type Severity } from '../findings/index.js'
import { systemClock } from '../http/index.js'
import { parseBareBody, withSecretsLearned } from '../recordings/index.js'
import { createRedactor } from '../redaction/index.js'
import { difference, marked } from '../reporters/values.js'
import { judgeRecording } from '../runner/judge-recording.js'
import { isFetchResponse, readFetchResponse, readResponse, type ReceivedResponse } from './received-response.js'

const FINDINGS_SHOWN = 5

/** What makes a response fail beside violations. */
export interface ConformOptions {
  /** Deviations fail too. Default: false. */
  readonly strict?: boolean
  /** Fields that no model names fail too. Default: false. */
  readonly strictAdditions?: boolean
}

interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
}

declare module 'vitest' {
  interface Matchers<T> {
    /**
     * Holds a response against every rule that it can show by itself: status, headers, body. What is not known of it is
     * not judged: without headers no rule about headers, without its URL no rule about pages and views.
     *
     * Of a `fetch` response the body has to be read first: await the matcher. Responses of supertest and plain objects
     * (`{ status, body, headers?, url? }`) are judged at once.
     *
     * @param operationId the operation that was called, as in `schemas/openapi`: `rest_v11_users_get`
     * @example
     * import 'asbuilt/vitest'
     *
     * await expect(await fetch(`${sandbox.url}/rest/v1.1/users`, { headers })).toConformTo('rest_v11_users_get')
     * expect(await request(sandbox.url).get('/rest/v1.1/users')).toConformTo('rest_v11_users_get')
     * expect({ status: 200, body: [] }).toConformTo('rest_v11_users_get')
     */
    toConformTo(operationId: string, options?: ConformOptions): T extends Response ? Promise<void> : void
  }
}

/**
 * The matchers, for an `expect` of one's own; that of vitest is extended by the import of `asbuilt/vitest`.
 * @example
 * const ownExpect = createExpect()
 * ownExpect.extend(matchers)
 */
export const matchers = {
  toConformTo(
    response: unknown,
    operationId: string,
    options: ConformOptions = {},
  ): MatcherResult | Promise<MatcherResult> {
    const judged = (received: ReceivedResponse): MatcherResult => judge(received, operationId, options)
    return isFetchResponse(response) ? readFetchResponse(response).then(judged) : judged(readResponse(response))
  },
}

expect.extend(matchers)

function judge(received: ReceivedResponse, operationId: string, options: ConformOptions): MatcherResult {
  const catalogue = loadCatalogue()
  const redactor = createRedactor()
  const { outcomes, findings, verdict } = judgeRecording({
    catalogue,
    exchanges: [withSecretsLearned(exchangeOf(received, operationId, catalogue), redactor)],
    redactor,
    source: 'a test',
    now: systemClock.now(),
    ...options,
  })
  return {
    pass: verdict === 'conformant',
    message: () =>
      verdict === 'conformant'
        ? `expected the response not to conform to ${operationId}; all ${outcomes.length} clauses that it shows hold`
        : `expected the response to conform to ${operationId}\n\n${textOfFindings(findings, options)}`,
  }
}

/** A URL that calls something else – a proxy's, a stub's – tells nothing of the request. */
function exchangeOf({ url, status, body, headers }: ReceivedResponse, id: string, catalogue: Catalogue): Exchange {
  const operation = [...catalogue.operations, ...catalogue.tokenOperations].find(one => one.id === id)
  const called = url === undefined ? null : catalogue.matchPath(operation?.method ?? '', new URL(url).pathname)
  return parseBareBody('response', body, {
    catalogue,
    operation: id,
    status,
    ...(headers === undefined ? {} : { headers }),
    ...(url !== undefined && called?.operation === operation ? { url } : {}),
  })
}

/** The findings that fail the response, the others by their number. */
function textOfFindings(findings: readonly Finding[], { strict, strictAdditions }: ConformOptions): string {
  const counts: Readonly<Record<Severity, boolean>> = {
    violation: true,
    deviation: strict === true,
    info: strictAdditions === true,
  }
  const told = findings.filter(({ severity }) => counts[severity])
  const others = findings.length - Math.min(told.length, FINDINGS_SHOWN)
  const paragraphs = told.slice(0, FINDINGS_SHOWN).flatMap(finding => [...linesOf(finding), line``])
  const more = others > 0 ? [line`and ${counted(others, 'more finding')}`] : []
  return terminalOutput([...paragraphs, ...more])
    .toString()
    .trimEnd()
}

function linesOf({ severity, clause, message, at, expected, received }: Finding): TerminalText[] {
  const pieces = difference(expected, received)
  return [
    line`${severity} ${clause}: ${message}`,
    line`  at ${at}`,
    line`  expected ${marked(pieces.expected)}`,
    line`  received ${marked(pieces.received)}`,
    ...(pieces.note === null ? [] : [line`  ${pieces.note}`]),
  ]
}
