import { isObject, type Json, type JsonObject } from '../findings/index.js'
import { defineCheck, type Check, type Judged } from './check.js'

/** The token that an answer hands out, or null. */
export function tokenIn({ operation, status, body }: Judged): JsonObject | null {
  return operation.action === 'token' && status === 200 && body.ok && isObject(body.value) ? body.value : null
}

/** A check of one field of a token that is there: `fits` tells whether its value is right. */
export function tokenFieldCheck(
  id: string,
  clause: string,
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
