import { stringifyJson } from '../json/index.js'
import type { Exchange } from '../findings/index.js'
import { methodOf, type Client, type RequestDraft } from '../http/index.js'

/**
 * Answers a GET from an exchange that the run already has, as long as nothing was written since. A run writes to its
 * own users alone: what was shown of anybody else stands until the end, unless it is asked for anew.
 */
export interface ResponseCache {
  send(draft: RequestDraft): Promise<Exchange>
  read(draft: RequestDraft): Promise<Exchange>
  /** Forgets everything: the next read asks anew. */
  clear(): void
}

const keyOf = ({ operation, ...rest }: RequestDraft): string => `${operation.id} ${stringifyJson(rest)}`

/** A refusal that stores all the same is for the scenario that asked for it to look at, with `send`. */
function mayHaveWritten(draft: RequestDraft, exchange: Exchange): boolean {
  if (methodOf(draft) === 'GET' || draft.operation.host === 'login') return false
  return exchange.response === null || exchange.response.status < 300
}

function outlastsWrites({ operation, path }: RequestDraft, owns: (id: string) => boolean): boolean {
  const id = path?.id
  return operation.action === 'me' || (operation.action === 'show' && id !== undefined && !owns(String(id)))
}

export function createResponseCache(client: Pick<Client, 'send'>, owns: (id: string) => boolean): ResponseCache {
  const untilWrite = new Map<string, Exchange>()
  const lasting = new Map<string, Exchange>()
  return {
    async send(draft) {
      const exchange = await client.send(draft)
      if (mayHaveWritten(draft, exchange)) untilWrite.clear()
      else if (methodOf(draft) === 'GET' && exchange.response !== null && exchange.response.status < 300) {
        ;(outlastsWrites(draft, owns) ? lasting : untilWrite).set(keyOf(draft), exchange)
      }
      return exchange
    },
    async read(draft) {
      const key = keyOf(draft)
      return untilWrite.get(key) ?? lasting.get(key) ?? this.send(draft)
    },
    clear() {
      untilWrite.clear()
      lasting.clear()
    },
  }
}
