import type { Dispatcher } from 'undici'
import { failureOf, proxyRefusal, type Stage } from './connection-failure.js'
import { decompress, dispatch, type RawResponse } from './dispatch.js'
import { BodyTooLargeError } from './errors.js'
import type { Proxies } from './proxies.js'
import type { WireAnswer, WireFailure, WireRequest } from './wire.js'

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
  /** Absent: hosts are called directly, whatever the environment says. */
  readonly proxies?: Proxies
}

const megabytes = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${bytes} bytes`

export function createTransport({ timeout, maxBody = MAX_BODY, proxies }: TransportOptions): Transport {
  let opened: Promise<Agents> | undefined
  const agents = (): Promise<Agents> => (opened ??= openAgents(timeout, proxies))
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
        return { failure: failureOf(error, stage, { origin, proxies }) }
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
  readonly sequential: Dispatcher
  /** For calls that are to arrive at the same time: each on a connection of its own. */
  readonly concurrent: Dispatcher
}

/** undici is loaded with the first call: it takes as long as everything else here. */
async function openAgents(timeout: number, proxies: Proxies | undefined): Promise<Agents> {
  const { Agent, EnvHttpProxyAgent } = await import('undici')
  // each request has a timer of its own, from its beginning to its end
  const settings = { pipelining: 1, headersTimeout: 0, bodyTimeout: 0, connect: { timeout } }
  const open = (more: { readonly connections?: number }): Dispatcher =>
    proxies === undefined
      ? new Agent({ ...settings, ...more })
      : new EnvHttpProxyAgent({
          ...settings,
          ...more,
          proxyTls: { timeout },
          // most proxies lead to https alone through a tunnel
          proxyTunnel: false,
          // what is left empty is not looked for in the environment again
          httpProxy: proxies.http?.url ?? '',
          httpsProxy: proxies.https?.url ?? '',
          noProxy: proxies.except,
        })
  return { sequential: open({ connections: 1 }), concurrent: open({}) }
}

const late = (stage: Stage): string => (stage === 'in-body' ? 'finish its answer' : 'answer')

/** A request that undici refuses to write is a mistake of ours, whatever the target does. */
const isOurs = (error: unknown): boolean =>
  proxyRefusal(error) === undefined &&
  ['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED'].includes(String((error as { code?: unknown }).code))
