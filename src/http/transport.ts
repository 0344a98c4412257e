import type { Agent } from 'undici'
import type { FailureKind } from '../findings/index.js'
import { decompress, dispatch, type RawResponse } from './dispatch.js'
import { BodyTooLargeError } from './errors.js'
import type { WireAnswer, WireFailure, WireRequest } from './wire.js'

/** How far the exchange had come when it broke. */
type Stage = 'before-headers' | 'in-body'

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  if (typeof code === 'string') return code
  return cause === undefined || cause === null ? '' : codeOf(cause)
}

/** Codes of connections that never came to be: the request cannot have reached anybody. */
const unreachable: Readonly<Record<string, (host: string) => string>> = {
  ECONNREFUSED: host => `nothing listens at ${host} (connection refused)`,
  ENOTFOUND: host => `the name of ${host} is not known (DNS)`,
  EAI_AGAIN: host => `the name of ${host} could not be looked up (DNS)`,
  EHOSTUNREACH: host => `there is no route to ${host}`,
  ENETUNREACH: host => `there is no route to ${host}`,
  ETIMEDOUT: host => `${host} did not accept a connection`,
  UND_ERR_CONNECT_TIMEOUT: host => `${host} did not accept a connection in time`,
}

const isTls = (code: string): boolean => /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code)
const isMalformed = (code: string, error: unknown): boolean =>
  (error as Error).name === 'HTTPParserError' || code.startsWith('HPE_') || code === 'UND_ERR_HEADERS_OVERFLOW'

/** What an error of the transport means. `host` is named in the message, with its port. */
function failureOf(error: unknown, stage: Stage, host: string): WireFailure {
  const code = codeOf(error)
  const explain = unreachable[code]
  if (explain !== undefined && stage === 'before-headers')
    return { kind: 'connection', message: explain(host), sent: false }
  if (isTls(code)) return { kind: 'connection', message: `no secure connection to ${host} (${code})`, sent: false }
  const broken = (kind: FailureKind, message: string): WireFailure => ({ kind, message, sent: true })
  if (isMalformed(code, error)) return broken('malformed', `${host} answered something that is not HTTP`)
  if (stage === 'in-body') return broken('cut-off', `${host} closed the connection in the middle of the body`)
  return broken('connection', `${host} closed the connection without an answer${code === '' ? '' : ` (${code})`}`)
}

/** Bytes of a body, after decompression. */
export const MAX_BODY = 32 * 1024 * 1024

export interface Transport {
  /**
   * One request, one answer, raw: no retry, no redirect. `aborted` where the signal ended it; never throws for what the
   * target does. `concurrent`: on a connection of its own, while others are under way.
   */
  send(request: WireRequest, signal?: AbortSignal, concurrent?: boolean): Promise<WireAnswer | 'aborted'>
  close(): Promise<void>
}

export interface TransportOptions {
  /** Milliseconds from the first byte sent to the last byte read. */
  readonly timeout: number
  readonly maxBody?: number
}

const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${bytes} bytes`

export function createTransport({ timeout, maxBody = MAX_BODY }: TransportOptions): Transport {
  let opened: Promise<Agents> | undefined
  const agents = (): Promise<Agents> => (opened ??= openAgents(timeout))
  const tooLarge: WireFailure = {
    kind: 'too-large',
    message: `the body is larger than ${megabytes(maxBody)}`,
    sent: true,
  }

  /** Undoes what the body travelled in. */
  function unpack({ status, headers, bytes }: RawResponse): WireAnswer {
    const encoding = headers
      .filter(([name]) => name === 'content-encoding')
      .map(([, value]) => value)
      .join(',')
    try {
      return { response: { status, headers, bytes: decompress(bytes, encoding, maxBody) } }
    } catch (error) {
      return {
        failure:
          error instanceof BodyTooLargeError
            ? tooLarge
            : {
                kind: 'malformed',
                message: `the body is not what its Content-Encoding (${encoding}) says`,
                sent: true,
              },
      }
    }
  }

  return {
    async send({ origin, path, method, headers, body }, signal, concurrent = false) {
      const dispatcher = (await agents())[concurrent ? 'concurrent' : 'sequential']
      if (signal?.aborted === true) return 'aborted'
      // undici knows any method that is a token; its types know the usual ones
      const pending = dispatch(dispatcher, { origin, path, method, headers, body }, maxBody)
      const timer = setTimeout(() => {
        pending.abort(new TimeoutError())
      }, timeout)
      const stop = (): void => {
        pending.abort(new AbortError())
      }
      signal?.addEventListener('abort', stop)
      try {
        return unpack(await pending.response)
      } catch (error) {
        if (isOurs(error)) throw error
        if (error instanceof AbortError) return 'aborted'
        if (error instanceof BodyTooLargeError) return { failure: tooLarge }
        const { host } = new URL(origin)
        const stage = pending.started() ? 'in-body' : 'before-headers'
        if (error instanceof TimeoutError)
          return {
            failure: {
              kind: 'timeout',
              message: `${host} did not ${late(stage)} within ${timeout / 1000} s`,
              sent: true,
            },
          }
        return { failure: failureOf(error, stage, host) }
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
      }
    },
    async close() {
      const { sequential, concurrent } = (await opened) ?? {}
      await Promise.all([sequential?.destroy(), concurrent?.destroy()])
    },
  }
}

class TimeoutError extends Error {}
class AbortError extends Error {}

interface Agents {
  /** One call after the other, on one connection. */
  readonly sequential: Agent
  /** For calls that are to arrive at the same time: each on a connection of its own. */
  readonly concurrent: Agent
}

/** undici is loaded with the first call: it takes as long as everything else here. */
async function openAgents(timeout: number): Promise<Agents> {
  const { Agent } = await import('undici')
  // each request has a timer of its own, from its beginning to its end
  const settings = { pipelining: 1, headersTimeout: 0, bodyTimeout: 0, connect: { timeout } }
  return { sequential: new Agent({ connections: 1, ...settings }), concurrent: new Agent(settings) }
}

const late = (stage: Stage): string => (stage === 'in-body' ? 'finish its answer' : 'answer')

/** A request that undici refuses to write is a mistake of ours, whatever the target does. */
const isOurs = (error: unknown): boolean =>
  ['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED'].includes(String((error as { code?: unknown }).code))
