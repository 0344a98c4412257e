import { header } from '../../findings/index.js'
import { type Judged, defineCheck } from '../engine/check.js'
import { isPage, wholeHeader } from './page-position.js'

// PAGE-2: The page size asked for is the page size given.

/** The largest size that every server takes. */
const SURE_SIZE = 1000

/** The page size asked for, null where none was. */
export function askedSize(judged: Judged): number | null {
  const asked = judged.query.find(([name]) => name === 'per_page')?.[1]
  return isPage(judged) && asked !== undefined ? Number(asked) : null
}

export const honoursPageSize = defineCheck({
  id: 'honours-page-size',
  clause: 'PAGE-2/honours-up-to-1000',
  needs: ['headers', 'request'],
  judges(judged) {
    const asked = askedSize(judged)
    return asked !== null && asked <= SURE_SIZE && header(judged.exchange, 'per-page') !== undefined
  },
  *inspect(judged) {
    const [expected, received] = [askedSize(judged), wholeHeader(judged, 'per-page')]
    if (received !== expected)
      yield {
        at: '/response/headers/per-page',
        expected,
        received: received ?? header(judged.exchange, 'per-page') ?? null,
        message: 'the page size given is not the one asked for',
      }
  },
})

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

export const neverMoreThanPerPage = defineCheck({
  id: 'never-more-than-per-page',
  clause: 'PAGE-2/never-more-than-per-page',
  needs: ['headers'],
  judges: judged =>
    judged.operation.paginated && judged.status === 200 && judged.body.ok && wholeHeader(judged, 'per-page') !== null,
  *inspect(judged) {
    const size = wholeHeader(judged, 'per-page') ?? 0
    const items = judged.body.ok && Array.isArray(judged.body.value) ? judged.body.value.length : 0
    if (items > size)
      yield {
        at: '/response/body',
        expected: `at most ${size} items`,
        received: items,
        message: 'the page holds more items than Per-Page says',
      }
  },
})
