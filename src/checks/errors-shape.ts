import { isObject, type Json } from '../findings/index.js'
import { isError } from './body-bearing.js'
import { defineCheck } from './check.js'

const areTexts = (value: Json | undefined): boolean =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

function wellShaped(errors: Json): boolean {
  if (errors === null || typeof errors === 'string' || areTexts(errors)) return true
  return isObject(errors) && Object.values(errors).every(areTexts)
}

export const errorsShape = defineCheck({
  id: 'errors-shape',
  clause: 'HTTP-12/errors-shape',
  needs: [],
  judges: judged => isError(judged) && judged.body.ok && isObject(judged.body.value),
  *inspect({ body }) {
    if (!body.ok || !isObject(body.value) || body.value.errors === undefined || wellShaped(body.value.errors)) return
    yield {
      at: '/response/body/errors',
      expected: 'text, a list of texts, or field → list of texts',
      received: body.value.errors,
      message: 'errors has a shape that no client can read',
    }
  },
})
