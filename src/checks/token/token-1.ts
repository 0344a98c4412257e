import { isSendableToken } from '../../findings/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import { objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { isUnixTime } from '../engine/values.js'

// TOKEN-1: Client credentials buy a token.

export const tokenHasAllFields = defineCheck({
  id: 'token-has-all-fields',
  clause: 'TOKEN-1/all-four-fields',
  needs: [],
  *inspect(context) {
    const token = tokenIn(context)
    if (token === null) return NOT_APPLICABLE
    for (const field of requiredFields(context)) {
      const received = token[field] ?? null
      if (received === null || received === '')
        yield { at: `/response/body/${field}`, expected: 'a value', received, message: `the grant has no ${field}` }
    }
    const { access_token: value } = token
    if (typeof value === 'string' && value !== '' && !isSendableToken(value))
      yield {
        at: '/response/body/access_token',
        expected: 'a token that a request can carry',
        received: `a text of ${value.length} characters`,
        message: 'the access token is none: it is too long for a header, or holds what is no visible ASCII',
      }
  },
})

export const tokenIsBearer = defineCheck({
  id: 'token-is-bearer',
  clause: 'TOKEN-1/type-is-bearer',
  needs: [],
  inspect: context =>
    inspectField(context, 'token_type', 'Bearer', type => typeof type === 'string' && type.toLowerCase() === 'bearer'),
})

export const tokenLives90Minutes = defineCheck({
  id: 'token-lives-90-minutes',
  clause: 'TOKEN-1/lives-5400-seconds',
  needs: [],
  *inspect(context) {
    const { tokenLife } = context.catalogue.limits
    return yield* inspectField(context, 'expires_in', tokenLife, seconds => seconds === tokenLife)
  },
})

export const tokenCreatedAtInSeconds = defineCheck({
  id: 'token-created-at-in-seconds',
  clause: 'TOKEN-1/created-at-in-unix-seconds',
  needs: [],
  inspect: context =>
    inspectField(
      context,
      'created_at',
      'a Unix time in seconds',
      time => typeof time === 'number' && Number.isInteger(time) && isUnixTime(time),
    ),
})

/** What the model of a token requires. */
function requiredFields({ catalogue, operation, status }: CheckContext): readonly string[] {
  const model = catalogue.bodyModel(operation, status)?.model ?? ''
  return (catalogue.models.get(model)?.['required'] ?? []) as readonly string[]
}

/** A field of the token, where it is there, has the right value. */
function* inspectField(
  context: CheckContext,
  field: string,
  expected: Json,
  fits: (value: Json) => boolean,
): Observations {
  const token = tokenIn(context)
  if (token === null || !Object.hasOwn(token, field)) return NOT_APPLICABLE
  const received = token[field] ?? null
  if (!fits(received))
    yield {
      at: `/response/body/${field}`,
      expected,
      received,
      message: `${field} of the token is not what was promised`,
    }
}

/** The token that an answer hands out, or null. */
function tokenIn(context: CheckContext): JsonObject | null {
  return context.operation.action === 'token' && context.status === 200 ? objectIn(context) : null
}
