import { beginningOf, isSuccess, objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'

// TOKEN-3: A token can be looked up.

export const tokenInfoIsObject = defineCheck({
  id: 'token-info-is-object',
  clause: 'TOKEN-3/live-token-is-described',
  needs: [],
  *inspect(context) {
    if (!isSuccess(context)) return NOT_APPLICABLE
    const { status } = context
    if (status !== 200)
      yield {
        at: '/response/status',
        expected: 200,
        received: status,
        message: 'a live token is not described with 200',
      }
    if (Object.keys(objectIn(context) ?? {}).length === 0)
      yield {
        at: '/response/body',
        expected: 'an object that describes the token',
        received: beginningOf(context),
        message: 'the token is not described',
      }
  },
})
