import type { Agent } from 'undici'
import { decompress, readAll, TooLarge } from './decompress.js'
import { failureOf, type Stage } from './failure.js'
import type { WireAnswer, WireFailure, WireRequest, WireResponse } from './wire.js'

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

const megabytes = (bytes: number): string => (bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${bytes} bytes`)

export function createTransport({ timeout, maxBody = MAX_BODY }: TransportOptions): Transport {
  let opened: Promise<Agents> | undefined
  const agents = (): Promise<Agents> => (opened ??= openAgents(timeout))

  async function exchange(request: WireRequest, dispatcher: Agent, signal: AbortSignal, reached: (stage: Stage) => void): Promise<WireResponse | WireFailure> {
    const { origin, path, method, headers, body } = request
    const answer = await dispatcher.request({ origin, path, method, headers, body, signal, responseHeaders: 'raw' })
    reached('in-body')
    const pairs = pairsOf(answer.headers as unknown as string[])
    const encoding = pairs.filter(([name]) => name === 'content-encoding').map(([, value]) => value).join(',')
    const tooLarge: WireFailure = { kind: 'too-large', message: `the body is larger than ${megabytes(maxBody)}`, sent: true }
    let raw: Buffer
    try {
      raw = await readAll(answer.body, maxBody)
    } catch (error) {
      answer.body.on('error', () => undefined).destroy()
      if (error instanceof TooLarge) return tooLarge
      throw error
    }
    try {
      return { status: answer.statusCode, headers: pairs, bytes: decompress(raw, encoding, maxBody) }
    } catch (error) {
      return error instanceof TooLarge ? tooLarge : { kind: 'malformed', message: `the body is not what its Content-Encoding (${encoding}) says`, sent: true }
    }
  }

  return {
    async send(request, signal, atOnce = false) {
      const abort = new AbortController()
      let expired = false
      const timer = setTimeout(() => {
        expired = true
        abort.abort()
      }, timeout)
      const stop = (): void => abort.abort()
      signal?.addEventListener('abort', stop)
      let stage: Stage = 'before-headers'
      const host = new URL(request.origin).host
      try {
        const { single, crowd } = await agents()
        const result = await exchange(request, atOnce ? crowd : single, abort.signal, reached => { stage = reached })
        return 'kind' in result ? { failure: result } : { response: result }
      } catch (error) {
        if (isOurs(error)) throw error
        if (expired) return { failure: { kind: 'timeout', message: `${host} did not ${late(stage)} within ${timeout / 1000} s`, sent: true } }
        return signal?.aborted === true ? 'aborted' : { failure: failureOf(error, stage, host) }
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
      }
    },
    async close() {
      const { single, crowd } = await opened ?? {}
      await Promise.all([single?.destroy(), crowd?.destroy()])
    },
  }
}

interface Agents {
  /** One call after the other, on one connection. */
  readonly single: Agent
  /** For calls that are to arrive at the same time: each on a connection of its own. */
  readonly crowd: Agent
}

/** undici is loaded with the first call: it takes as long as everything else here. */
async function openAgents(timeout: number): Promise<Agents> {
  const { Agent } = await import('undici')
  const settings = { pipelining: 1, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout } }
  return { single: new Agent({ connections: 1, ...settings }), crowd: new Agent(settings) }
}

const late = (stage: Stage): string => (stage === 'in-body' ? 'finish its answer' : 'answer')

/** A request that undici refuses to write is a mistake of ours, whatever the target does. */
const isOurs = (error: unknown): boolean => ['UND_ERR_INVALID_ARG', 'UND_ERR_NOT_SUPPORTED'].includes(String((error as { code?: unknown }).code))

function pairsOf(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, i) => [(raw[2 * i] ?? '').toLowerCase(), raw[2 * i + 1] ?? ''])
}
