import { stringifyJson, type Exchange } from '../findings/index.js'
import type { Client, RequestDraft } from '../http/index.js'

/** Answers a GET from an exchange that the run already has, as long as nothing was written since. */
export interface Pool {
  send(draft: RequestDraft): Promise<Exchange>
  read(draft: RequestDraft): Promise<Exchange>
  /** Forgets everything: the next read asks anew. */
  clear(): void
}

const keyOf = ({ operation, ...rest }: RequestDraft): string => `${operation.id} ${stringifyJson(rest)}`

const method = (draft: RequestDraft): string => draft.method ?? draft.operation.method

/** A refusal that stores all the same is for the scenario that asked for it to look at, with `send`. */
function mayHaveWritten(draft: RequestDraft, exchange: Exchange): boolean {
  if (method(draft) === 'GET' || draft.operation.version === 'oauth') return false
  return exchange.response === null || exchange.response.status < 300
}

export function createPool(client: Pick<Client, 'send'>): Pool {
  const known = new Map<string, Exchange>()
  return {
    async send(draft) {
      const exchange = await client.send(draft)
      if (mayHaveWritten(draft, exchange)) known.clear()
      else if (method(draft) === 'GET' && exchange.response !== null && exchange.response.status < 300) known.set(keyOf(draft), exchange)
      return exchange
    },
    async read(draft) {
      return known.get(keyOf(draft)) ?? this.send(draft)
    },
    clear: () => known.clear(),
  }
}
