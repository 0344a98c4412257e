import type { Exchange } from '../findings/index.js'

/** Is there a write among them of which nobody knows whether it was carried out (HTTP-9)? Asked again, it may find its own work done. */
export function isDoubtful(exchanges: readonly Exchange[]): boolean {
  return exchanges.some(
    ({ request, response, version }) =>
      request.method !== 'GET' &&
      version !== 'oauth' &&
      (response === null || response.status === 502 || response.status === 504),
  )
}
