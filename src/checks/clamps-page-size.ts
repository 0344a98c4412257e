import { defineCheck } from './check.js'
import { askedSize } from './honours-page-size.js'
import { wholeHeader } from './page-position.js'

/** The lowest maximum a server may have, and what still counts as a page size one may ask for. */
const LOWEST_MAXIMUM = 1000
const SENSIBLE = 100_000

export const clampsPageSize = defineCheck({
  id: 'clamps-page-size',
  clause: 'PAGE-2/clamps-above-the-maximum',
  needs: ['headers', 'request'],
  judges(judged) {
    const asked = askedSize(judged)
    return asked !== null && asked > LOWEST_MAXIMUM && asked < SENSIBLE && wholeHeader(judged, 'per-page') !== null
  },
  *inspect(judged) {
    const [asked, received] = [askedSize(judged) ?? 0, wholeHeader(judged, 'per-page') ?? 0]
    if (received >= LOWEST_MAXIMUM && received <= asked) return
    yield {
      at: '/response/headers/per-page',
      expected: `${LOWEST_MAXIMUM} to ${asked}`,
      received,
      message: 'a large page size is not clamped to a maximum that the header tells',
    }
  },
})
