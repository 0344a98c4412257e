import { header, type Observation } from '../../findings/index.js'
import type { CheckContext } from '../engine/check.js'

export const RATE_HEADERS = ['x-rate-limit-limit', 'x-rate-limit-remaining', 'x-rate-limit-reset'] as const
type RateHeader = (typeof RATE_HEADERS)[number]

/** The value of a rate-limit header as it came. */
export function rateHeader({ exchange }: CheckContext, name: RateHeader): string | undefined {
  return header(exchange, name)
}

/** Its value as a number; null where it is missing or no whole number. */
export function rateNumber(context: CheckContext, name: RateHeader): number | null {
  const value = rateHeader(context, name)?.trim()
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null
}

/** One observation for each of the three headers that is missing. */
export function* missingRateHeaders(context: CheckContext): Generator<Observation, undefined> {
  for (const name of RATE_HEADERS)
    if (rateHeader(context, name) === undefined)
      yield { at: `/response/headers/${name}`, expected: 'the header', received: null, message: `${name} is missing` }
}
