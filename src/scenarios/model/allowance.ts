import type { Client } from '../../http/index.js'

/** Requests that sequences may send, each counted once: whoever sends it, and however often it has to be sent. */
export interface Allowance {
  readonly left: number
  /** Gives so many from now on. */
  grant(requests: number): void
  /** Does what the run learns but once, whoever asks first: its requests do not count. */
  spare<T>(act: () => Promise<T>): Promise<T>
}

export function allowanceOf(client: Pick<Client, 'requests'>, requests: number): Allowance {
  let end = client.requests + requests
  return {
    get left() {
      return end - client.requests
    },
    grant(more) {
      end = client.requests + more
    },
    async spare(act) {
      const before = client.requests
      try {
        return await act()
      } finally {
        end += client.requests - before
      }
    },
  }
}
