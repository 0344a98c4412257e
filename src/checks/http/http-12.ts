import { isObject, type Json } from '../../json/index.js'
import { beginningOf, isClientError, objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'

// HTTP-12: Errors explain themselves.

export const errorIsJsonObject = defineCheck({
  id: 'error-is-json-object',
  clause: 'HTTP-12/json-object',
  needs: [],
  *inspect(context) {
    if (!isClientError(context)) return NOT_APPLICABLE
    if (objectIn(context) !== null) return
    yield {
      at: '/response/body',
      expected: 'a JSON object',
      received: beginningOf(context),
      message: 'the body of an error is no JSON object',
    }
  },
})

const TELLING = ['message', 'error', 'errors', 'code', 'reason'] as const

export const errorSaysWhatIsWrong = defineCheck({
  id: 'error-says-what-is-wrong',
  clause: 'HTTP-12/says-what-is-wrong',
  needs: [],
  *inspect(context) {
    const error = isClientError(context) ? objectIn(context) : null
    if (error === null) return NOT_APPLICABLE
    if (TELLING.some(key => Object.hasOwn(error, key))) return
    yield {
      at: '/response/body',
      expected: [...TELLING],
      received: Object.keys(error).slice(0, 8),
      message: 'an error without a word on what is wrong',
    }
  },
})

export const errorsShape = defineCheck({
  id: 'errors-shape',
  clause: 'HTTP-12/errors-shape',
  needs: [],
  *inspect(context) {
    const error = isClientError(context) ? objectIn(context) : null
    if (error === null) return NOT_APPLICABLE
    const { errors } = error
    if (errors === undefined || isWellShaped(errors)) return
    yield {
      at: '/response/body/errors',
      expected: 'text, a list of texts, or field → list of texts',
      received: errors,
      message: 'errors has a shape that no client can read',
    }
  },
})

function isWellShaped(errors: Json): boolean {
  if (errors === null || typeof errors === 'string' || areTexts(errors)) return true
  return isObject(errors) && Object.values(errors).every(areTexts)
}

const areTexts = (value: Json): boolean => Array.isArray(value) && value.every(item => typeof item === 'string')
