import { setImmediate } from 'node:timers/promises'
import { makeConsumerPact } from '@pact-foundation/pact-core'
import { systemClock } from '../src/http/index.js'

/** Milliseconds within which a mock server has recorded what it answered. */
const LIMIT = 5000

/**
 * Waits until a mock server has recorded the request that it answered. It records in a thread of its own: asked at
 * once, it may still call the request missing.
 * @returns whether it was the request expected.
 */
export async function recorded(port: number): Promise<boolean> {
  const pact = makeConsumerPact('nobody', 'nobody', 5, 'error')
  const isOpen = (): boolean =>
    !pact.mockServerMatchedSuccessfully(port) &&
    pact.mockServerMismatches(port).every(result => 'type' in result && result.type === 'missing-request')
  const end = systemClock.now() + LIMIT
  while (isOpen() && systemClock.now() < end) await setImmediate()
  return pact.mockServerMatchedSuccessfully(port)
}
