import { header } from '../../findings/index.js'
import { defineCheck } from '../engine/check.js'
import { bearsBody } from './body-bearing.js'

// HTTP-3: Bodies are JSON.

export const contentTypeIsJson = defineCheck({
  id: 'content-type-is-json',
  clause: 'HTTP-3/content-type-is-json',
  needs: ['headers'],
  judges: bearsBody,
  *inspect({ exchange }) {
    const value = header(exchange, 'content-type') ?? null
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
  judges: bearsBody,
  *inspect({ exchange, body }) {
    if (body.ok) return
    const text = exchange.response?.text ?? ''
    yield {
      at: '/response/body',
      expected: 'one JSON document',
      received: text.slice(0, 80),
      message: `the body is no JSON: ${body.error.slice(0, 120)}`,
    }
  },
})

export const wellFormedUtf8 = defineCheck({
  id: 'well-formed-utf-8',
  clause: 'HTTP-3/utf-8',
  needs: [],
  judges: bearsBody,
  *inspect({ exchange }) {
    if (exchange.response?.validUtf8 !== false) return
    yield {
      at: '/response/body',
      expected: 'UTF-8',
      received: 'bytes that are none',
      message: 'the body is not well-formed UTF-8',
    }
  },
})
