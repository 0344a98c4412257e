import type { Catalogue } from '../catalogue/index.js'
import type { Exchange } from '../findings/index.js'
import { createWitness } from './adopt.js'
import { createBreaker } from './breaker.js'
import { RunStoppedError, type Client } from './client.js'
import { createDelivery } from './deliver.js'
import type { RequestDraft } from './draft.js'
import { checkWrite } from './guard.js'
import { createMemory, type Memory } from './memory.js'
import type { Ownership } from './ownership.js'
import { createPatience, interrupted } from './patience.js'
import type { Target } from './target.js'
import { createTokens, type Tokens } from './tokens.js'
import { createTransport } from './transport.js'

export interface ClientOptions {
  readonly target: Target
  readonly catalogue: Pick<Catalogue, 'operations' | 'tokenOperations'>
  /** Drives the jitter of waits. */
  readonly seed: number
  /** false: GET and the token endpoints, nothing else. */
  readonly write: boolean
  readonly owned: Ownership
  /** Requests in all, token calls and repetitions included. */
  readonly budget?: number
  /** Seconds that any single wait, and waits without progress together, may take; default 20. No limit where the clock is ours. */
  readonly maxWait?: number
  /** Seconds from the first byte sent to the last byte read; default 10. */
  readonly timeout?: number
  /** Bytes of a body after decompression; default 32 MiB. */
  readonly maxBody?: number
  readonly signal?: AbortSignal
  /** Called with each exchange as soon as it is recorded. */
  readonly onExchange?: (exchange: Exchange) => void
  /** A client of the same target whose tokens, limits, secrets and numbering this one takes over. */
  readonly continues?: Client
}

const memories = new WeakMap<Client, Memory>()

/** Opens a client on a target. Nothing is sent yet. */
export function createClient(options: ClientOptions): Client {
  const { target, catalogue, seed, owned, signal, budget = Infinity, maxWait = 20, timeout = 10, onExchange } = options
  const memory = (options.continues && memories.get(options.continues)) ?? createMemory(target)
  const transport = createTransport({
    timeout: timeout * 1000,
    ...(options.maxBody === undefined ? {} : { maxBody: options.maxBody }),
  })
  const patience = createPatience({
    clock: target.clock,
    limit: target.clockIsOurs ? Infinity : maxWait * 1000,
    signal,
  })
  const breaker = createBreaker(target.apiUrl)
  const witness = createWitness(target, owned)
  const exchanges: Exchange[] = []
  const drafts = new WeakMap<Exchange, RequestDraft>()
  let requests = 0

  const deliver = createDelivery({
    target,
    catalogue,
    seed,
    signal,
    memory,
    transport,
    patience,
    breaker,
    tokens: () => tokens,
    spend() {
      stopIfAtEnd()
      requests += 1
    },
    onExchange(exchange, draft) {
      exchanges.push(exchange)
      drafts.set(exchange, draft)
      onExchange?.(exchange)
    },
  })
  const tokens: Tokens = createTokens({ catalogue, target, held: memory.held, call: deliver })

  function stopIfAtEnd(): void {
    if (signal?.aborted === true) throw interrupted()
    breaker.check()
    if (requests < budget) return
    throw new RunStoppedError(
      'budget-exhausted',
      `The budget of ${budget} requests is spent. Raise --budget, or choose less with --only.`,
    )
  }

  const client: Client = {
    async send(draft) {
      checkWrite(draft, { target, write: options.write, owned })
      stopIfAtEnd()
      witness.before(draft)
      const { exchange } = await deliver(draft)
      witness.after(draft, exchange)
      return exchange
    },
    token: async caller => (await tokens.current(caller)).token,
    async mint(caller) {
      const { token, exchange } = await tokens.mint(caller)
      return { token, exchange }
    },
    exchanges,
    draftOf: exchange => drafts.get(exchange),
    get requests() {
      return requests
    },
    get rate() {
      return memory.pace.last
    },
    close: () => transport.close(),
  }
  memories.set(client, memory)
  return client
}
