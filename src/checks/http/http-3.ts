import { header } from '../../findings/index.js'
import { bearsBody, beginningOf } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'

// HTTP-3: Bodies are JSON.

export const contentTypeIsJson = defineCheck({
  id: 'content-type-is-json',
  clause: 'HTTP-3/content-type-is-json',
  needs: ['headers'],
  *inspect(context) {
    if (!bearsBody(context)) return NOT_APPLICABLE
    const value = header(context.exchange, 'content-type') ?? null
    if (value?.split(';')[0]?.trim().toLowerCase() === 'application/json') return
    yield {
      at: '/response/headers/content-type',
      expected: 'application/json',
      received: value,
      message: 'the body is not declared as JSON',
    }
  },
})

export const oneJsonDocument = defineCheck({
  id: 'one-json-document',
  clause: 'HTTP-3/one-json-document',
  needs: [],
  *inspect(context) {
    if (!bearsBody(context)) return NOT_APPLICABLE
    const { body } = context
    if (body.ok) return
    const why = body.error.slice(0, 120)
    yield {
      at: '/response/body',
      expected: 'one JSON document',
      received: beginningOf(context),
      message: body.beyondLimit === true ? `the body is more than clients read: ${why}` : `the body is no JSON: ${why}`,
    }
  },
})

export const wellFormedUtf8 = defineCheck({
  id: 'well-formed-utf-8',
  clause: 'HTTP-3/utf-8',
  needs: [],
  *inspect(context) {
    if (!bearsBody(context)) return NOT_APPLICABLE
    if (context.exchange.response?.validUtf8 !== false) return
    yield {
      at: '/response/body',
      expected: 'UTF-8',
      received: 'bytes that are none',
      message: 'the body is not well-formed UTF-8',
    }
  },
})
