import type { ClauseId } from '../../findings/index.js'
import { type Json, type JsonObject, isObject } from '../../json/index.js'
import { type Check, type Judged, defineCheck } from '../engine/check.js'

// TOKEN-1: Client credentials buy a token.

/** The token that an answer hands out, or null. */
export function tokenIn({ operation, status, body }: Judged): JsonObject | null {
  return operation.action === 'token' && status === 200 && body.ok && isObject(body.value) ? body.value : null
}

/** A check of one field of a token that is there: `fits` tells whether its value is right. */
export function tokenFieldCheck(
  id: string,
  clause: ClauseId,
  field: string,
  expected: Json,
  fits: (value: Json) => boolean,
): Check {
  return defineCheck({
    id,
    clause,
    needs: [],
    judges: judged => Object.hasOwn(tokenIn(judged) ?? {}, field),
    *inspect(judged) {
      const received = tokenIn(judged)?.[field] ?? null
      if (!fits(received))
        yield {
          at: `/response/body/${field}`,
          expected,
          received,
          message: `${field} of the token is not what was promised`,
        }
    },
  })
}

/** Years 2001 to 5138 in seconds: milliseconds lie above, spans below. */
export const tokenCreatedAtInSeconds = tokenFieldCheck(
  'token-created-at-in-seconds',
  'TOKEN-1/created-at-in-unix-seconds',
  'created_at',
  'a Unix time in seconds',
  value => typeof value === 'number' && Number.isInteger(value) && value >= 1e9 && value < 1e11,
)

const FIELDS = ['access_token', 'token_type', 'expires_in', 'created_at'] as const

export const tokenHasAllFields = defineCheck({
  id: 'token-has-all-fields',
  clause: 'TOKEN-1/all-four-fields',
  needs: [],
  judges: judged => tokenIn(judged) !== null,
  *inspect(judged) {
    const token = tokenIn(judged) ?? {}
    for (const field of FIELDS) {
      if (token[field] === undefined || token[field] === null || token[field] === '') {
        yield {
          at: `/response/body/${field}`,
          expected: 'a value',
          received: token[field] ?? null,
          message: `the grant has no ${field}`,
        }
      }
    }
  },
})

export const tokenIsBearer = tokenFieldCheck(
  'token-is-bearer',
  'TOKEN-1/type-is-bearer',
  'token_type',
  'Bearer',
  value => typeof value === 'string' && value.toLowerCase() === 'bearer',
)

export const tokenLives90Minutes = tokenFieldCheck(
  'token-lives-90-minutes',
  'TOKEN-1/lives-5400-seconds',
  'expires_in',
  5400,
  value => value === 5400,
)
