import { header } from '../findings/index.js'
import { bearsBody } from './body-bearing.js'
import { defineCheck } from './check.js'

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
