import { setImmediate } from 'node:timers/promises'
import { makeConsumerPact } from '@pact-foundation/pact-core'
import { systemClock } from '../src/http/index.js'

/** Milliseconds within which a mock server has noted what it has answered already. */
const LIMIT = 5000

/**
 * Waits until a mock server has noted the request that it answered, and tells whether it was the one expected. It notes it
 * in a thread of its own, so that asking at once may still find the request missing although its answer is here.
 */
export async function recorded(port: number): Promise<boolean> {
  const desk = makeConsumerPact('nobody', 'nobody', 5, 'error')
  const isOpen = (): boolean =>
    !desk.mockServerMatchedSuccessfully(port) &&
    desk.mockServerMismatches(port).every(result => 'type' in result && result.type === 'missing-request')
  const end = systemClock.now() + LIMIT
  while (isOpen() && systemClock.now() < end) await setImmediate()
  return desk.mockServerMatchedSuccessfully(port)
}
