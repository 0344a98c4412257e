import type { Dispatcher } from 'undici'
import { BodyTooLargeError } from './decompress.js'

/** One answer as it came, nothing undone. */
export interface RawAnswer {
  readonly status: number
  /** In wire order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly bytes: Buffer
}

/** A request that is on its way. */
export interface Awaited {
  /** @throws BodyTooLargeError where the body is longer than the limit; what ended it, else. */
  readonly answer: Promise<RawAnswer>
  /** Has an answer begun? */
  begun(): boolean
  /** Ends it: `answer` is rejected with the reason, and the connection is given up. */
  abort(reason: Error): void
}

/** Sends a request and collects its answer, without the streams and signals that undici's `request` makes for each. */
export function receive(dispatcher: Dispatcher, request: Dispatcher.DispatchOptions, limit: number): Awaited {
  const chunks: Buffer[] = []
  let size = 0
  let status = 0
  let headers: RawAnswer['headers'] = []
  let controller: Dispatcher.DispatchController | null = null
  let ended: Error | null = null
  let give: (answer: RawAnswer) => void = () => undefined
  let refuse: (reason: Error) => void = () => undefined
  const answer = new Promise<RawAnswer>((resolve, reject) => {
    give = resolve
    refuse = reject
  })
  const abort = (reason: Error): void => {
    ended ??= reason
    refuse(ended)
    controller?.abort(ended)
  }
  dispatcher.dispatch(request, {
    onRequestStart(started) {
      controller = started
      if (ended !== null) started.abort(ended)
    },
    onResponseStart({ rawHeaders }, code) {
      // 100 to 199 announce the answer
      if (code < 200) return
      status = code
      headers = pairsOf(rawHeaders as Buffer[])
    },
    onResponseData(_, chunk) {
      size += chunk.length
      if (size > limit) abort(new BodyTooLargeError(limit))
      else chunks.push(chunk)
    },
    onResponseEnd() {
      give({ status, headers, bytes: Buffer.concat(chunks) })
    },
    onResponseError(_, error) {
      refuse(error)
    },
  })
  return { answer, begun: () => status !== 0, abort }
}

function pairsOf(raw: readonly Buffer[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, i) => [
    String(raw[2 * i]).toLowerCase(),
    raw[2 * i + 1]?.toString('latin1') ?? '',
  ])
}
