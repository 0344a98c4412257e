import type { Agent } from 'undici'
import { decompress, BodyTooLargeError } from './decompress.js'
import { failureOf, type Stage } from './failure.js'
import { receive, type RawAnswer } from './receive.js'
import type { WireAnswer, WireFailure, WireRequest } from './wire.js'

/** Bytes of a body, after decompression. */
export const MAX_BODY = 32 * 1024 * 1024

export interface Transport {
  /** One request, one answer, raw: no retry, no redirect. `aborted` where the signal ended it; never throws for what the target does. `atOnce`: beside others. */
  send(request: WireRequest, signal?: AbortSignal, atOnce?: boolean): Promise<WireAnswer | 'aborted'>
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
  function unpack({ status, headers, bytes }: RawAnswer): WireAnswer {
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
    async send({ origin, path, method, headers, body }, signal, atOnce = false) {
      const { single, crowd } = await agents()
      if (signal?.aborted === true) return 'aborted'
      // undici knows any method that is a token; its types know the usual ones
      const awaited = receive(atOnce ? crowd : single, { origin, path, method: method, headers, body }, maxBody)
      const timer = setTimeout(() => {
        awaited.abort(new TimeoutError())
      }, timeout)
      const stop = (): void => {
        awaited.abort(new AbortError())
      }
      signal?.addEventListener('abort', stop)
      try {
        return unpack(await awaited.answer)
      } catch (error) {
        if (isOurs(error)) throw error
        if (error instanceof AbortError) return 'aborted'
        if (error instanceof BodyTooLargeError) return { failure: tooLarge }
        const { host } = new URL(origin)
        const stage = awaited.begun() ? 'in-body' : 'before-headers'
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
      const { single, crowd } = (await opened) ?? {}
      await Promise.all([single?.destroy(), crowd?.destroy()])
    },
  }
}

class TimeoutError extends Error {}
class AbortError extends Error {}

interface Agents {
  /** One call after the other, on one connection. */
  readonly single: Agent
  /** For calls that are to arrive at the same time: each on a connection of its own. */
  readonly crowd: Agent
}

/** undici is loaded with the first call: it takes as long as everything else here. */
async function openAgents(timeout: number): Promise<Agents> {
  const { Agent } = await import('undici')
  // each request has a timer of its own, from its beginning to its end
  const settings = { pipelining: 1, headersTimeout: 0, bodyTimeout: 0, connect: { timeout } }
  return { single: new Agent({ connections: 1, ...settings }), crowd: new Agent(settings) }
}

const late = (stage: Stage): string => (stage === 'in-body' ? 'finish its answer' : 'answer')

/** A request that undici refuses to write is a mistake of ours, whatever the target does. */
const isOurs = (error: unknown): boolean =>
  ['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED'].includes(String((error as { code?: unknown }).code))
