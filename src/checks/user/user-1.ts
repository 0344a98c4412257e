import { stringifyJson } from '../../json/index.js'
import { objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'

// USER-1: Show.

export const shownIdIsAskedId = defineCheck({
  id: 'shown-id-is-asked-id',
  clause: 'USER-1/the-user-asked-for',
  needs: ['request'],
  *inspect(context) {
    const { operation, status, exchange } = context
    const user = operation.action === 'show' && status === 200 ? objectIn(context) : null
    const asked = user === null ? null : idAtTheEnd(exchange.request.url)
    if (user === null || asked === null) return NOT_APPLICABLE
    const shown = user.id ?? null
    if (stringifyJson(shown) !== asked)
      yield {
        at: '/response/body/id',
        expected: asked,
        received: shown,
        message: 'another user than the one asked for',
      }
  },
})

/** The digits at the end of the path, without leading zeros. */
function idAtTheEnd(url: string): string | null {
  const { pathname } = new URL(url)
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  return /^\d+$/.test(last) ? last.replace(/^0+(?=\d)/, '') : null
}
