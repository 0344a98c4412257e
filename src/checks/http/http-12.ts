import { type Json, isObject } from '../../json/index.js'
import { defineCheck } from '../engine/check.js'
import { isError } from './body-bearing.js'

// HTTP-12: Errors explain themselves.

export const errorIsJsonObject = defineCheck({
  id: 'error-is-json-object',
  clause: 'HTTP-12/json-object',
  needs: [],
  judges: isError,
  *inspect({ exchange, body }) {
    if (body.ok && isObject(body.value)) return
    yield {
      at: '/response/body',
      expected: 'a JSON object',
      received: (exchange.response?.text ?? '').slice(0, 80),
      message: 'the body of an error is no JSON object',
    }
  },
})

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
