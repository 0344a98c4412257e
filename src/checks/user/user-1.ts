import { isObject, stringifyJson } from '../../json/index.js'
import { defineCheck } from '../engine/check.js'

// USER-1: Show.

export const shownIdIsAskedId = defineCheck({
  id: 'shown-id-is-asked-id',
  clause: 'USER-1/the-user-asked-for',
  needs: ['request'],
  judges: ({ operation, status, body, exchange }) =>
    operation.action === 'show' &&
    status === 200 &&
    body.ok &&
    isObject(body.value) &&
    /\/\d+$/.test(new URL(exchange.request.url).pathname),
  *inspect({ body, exchange }) {
    if (!body.ok || !isObject(body.value)) return
    const asked =
      new URL(exchange.request.url).pathname
        .split('/')
        .at(-1)
        ?.replace(/^0+(?=\d)/, '') ?? ''
    const shown = body.value.id ?? null
    if (stringifyJson(shown) !== asked)
      yield {
        at: '/response/body/id',
        expected: asked,
        received: shown,
        message: 'another user than the one asked for',
      }
  },
})
