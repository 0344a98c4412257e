import { counted, header, wholeHeader } from '../../findings/index.js'
import { listIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { queryValues } from '../engine/request.js'
import { isPage, isPaginated } from './pages.js'

// PAGE-2: The page size asked for is the page size given.

/** Whoever asks for more does not mean a page size. */
const SENSIBLE = 100_000

export const honoursPageSize = defineCheck({
  id: 'honours-page-size',
  clause: 'PAGE-2/honours-up-to-1000',
  needs: ['headers', 'request'],
  *inspect(context) {
    const expected = askedSize(context)
    const given = header(context.exchange, 'per-page')
    const most = context.catalogue.limits.honouredPageSize
    if (expected === null || expected > most || given === undefined) return NOT_APPLICABLE
    const received = wholeHeader(context.exchange, 'per-page')
    if (received !== expected)
      yield {
        at: '/response/headers/per-page',
        expected,
        received: received ?? given,
        message: 'the page size given is not the one asked for',
      }
  },
})

export const clampsPageSize = defineCheck({
  id: 'clamps-page-size',
  clause: 'PAGE-2/clamps-above-the-maximum',
  needs: ['headers', 'request'],
  *inspect(context) {
    const [asked, received] = [askedSize(context), wholeHeader(context.exchange, 'per-page')]
    // No server may have a lower maximum.
    const lowest = context.catalogue.limits.honouredPageSize
    if (asked === null || asked <= lowest || asked >= SENSIBLE || received === undefined) return NOT_APPLICABLE
    if (received >= lowest && received <= asked) return
    yield {
      at: '/response/headers/per-page',
      expected: `${lowest} to ${asked}`,
      received,
      message: 'a large page size is not clamped to a maximum that the header tells',
    }
  },
})

export const neverMoreThanPerPage = defineCheck({
  id: 'never-more-than-per-page',
  clause: 'PAGE-2/never-more-than-per-page',
  needs: ['headers'],
  *inspect(context) {
    const size = wholeHeader(context.exchange, 'per-page')
    if (!isPaginated(context) || !context.body.ok || size === undefined) return NOT_APPLICABLE
    const items = listIn(context)?.length ?? 0
    if (items > size)
      yield {
        at: '/response/body',
        expected: `at most ${counted(size, 'item')}`,
        received: items,
        message: 'the page holds more items than Per-Page says',
      }
  },
})

/** The page size asked for, null where none was. */
function askedSize(context: CheckContext): number | null {
  const [asked] = queryValues(context, 'per_page')
  return isPage(context) && asked !== undefined ? Number(asked) : null
}
