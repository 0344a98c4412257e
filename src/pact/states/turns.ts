import type { Catalogue } from '../../catalogue/index.js'
import type { Client } from '../../http/index.js'

/** Calls that stay unspent: others may use the account too. */
const RESERVE = 2

/**
 * The verifier knows no rate limit and sends as fast as it can. Whoever awaits a turn before each of its requests keeps it
 * below the limit that our client has seen. Where that is used up the client makes a call of its own, which waits as long
 * as it must (HTTP-9) and learns how many are left.
 */
export function turns(client: Pick<Client, 'send' | 'rate'>, catalogue: Catalogue): () => Promise<void> {
  const me = catalogue.operations.find(({ action }) => action === 'me')
  let left = 0
  return async () => {
    if (left <= 0 && me !== undefined) {
      await client.send({ operation: me })
      left = client.rate === null ? Infinity : Math.max(1, client.rate.remaining - RESERVE)
    }
    left -= 1
  }
}
