import { header } from '../findings/index.js'
import { defineCheck, type Judged } from './check.js'
import { isPage, wholeHeader } from './page-position.js'

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
