import { isObject } from '../findings/index.js'
import { isError } from './body-bearing.js'
import { defineCheck } from './check.js'

const KEYS = ['message', 'error', 'errors', 'code', 'reason'] as const

export const errorSaysWhatIsWrong = defineCheck({
  id: 'error-says-what-is-wrong',
  clause: 'HTTP-12/says-what-is-wrong',
  needs: [],
  judges: judged => isError(judged) && judged.body.ok && isObject(judged.body.value),
  *inspect({ body }) {
    if (!body.ok || !isObject(body.value)) return
    const { value } = body
    if (KEYS.some(key => Object.hasOwn(value, key))) return
    yield {
      at: '/response/body',
      expected: [...KEYS],
      received: Object.keys(value).slice(0, 8),
      message: 'an error without a word on what is wrong',
    }
  },
})
