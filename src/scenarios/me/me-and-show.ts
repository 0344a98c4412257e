import { bodyOf } from '../../findings/index.js'
import { isObject, type JsonObject, sameJson } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import { defineScenario } from '../engine/scenario.js'
import { stableData } from '../engine/stable-data.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'

/** `me` shows the caller's own user, as show does (ME-1). */
export const meAndShow = defineScenario({
  id: 'me-and-show',
  clauses: ['ME-1/answers-200', 'ME-1/own-user', 'ME-1/agrees-with-show'],
  appliesTo: { action: 'me' },
  mode: 'read',
  requests: 4,
  requestsReadOnly: 2,
  async run(context) {
    const { operation, directory, target } = context
    const me = await context.api.read({ operation })
    const body = bodyOf(me)
    if (!context.verdict.expectStatus('ME-1/answers-200', me, [200], 'a caller with access is answered with 200'))
      throw new SkipError('baseline-refused', 'me did not answer')
    const id = isObject(body) ? idText(body.id) : ''
    if (
      !context.verdict.expect(
        'ME-1/answers-200',
        isObject(body) && id !== '',
        () => ({
          at: '/response/body',
          expected: 'a user',
          received: isObject(body) ? (body.id ?? null) : null,
          message: 'the answer is no user with an id',
        }),
        { exchanges: [me] },
      ) ||
      !isObject(body)
    )
      throw new SkipError('baseline-refused', 'me showed no user')

    for (const caller of context.run.share(
      target.readonly === undefined ? (['admin'] as const) : (['admin', 'readonly'] as const),
    )) {
      const other = await context.api.send({ operation, caller })
      const user = bodyOf(other)
      // whether a caller without a user of its own is refused is not for this rule to say
      if (!isObject(user) || other.response?.status !== 200) continue
      const same = idText(user.id) === id
      context.verdict.expect(
        'ME-1/own-user',
        same === (caller === 'admin'),
        () => ({
          at: '/response/body/id',
          expected: caller === 'admin' ? id : `another id than ${id}`,
          received: user.id ?? null,
          message:
            caller === 'admin'
              ? 'the same caller is another user the second time'
              : 'two callers are one and the same user',
        }),
        { exchanges: [me, other] },
      )
    }
    context.verdict.skip('ME-1/own-user', 'missing-data', 'no further answer of me to compare with')

    const shown = await context.api.read({ operation: directory.showBeside(operation), path: { id } })
    const user = bodyOf(shown)
    const evidence = { exchanges: [me, shown], comparedWith: [me, shown] }
    if (shown.response?.status !== 200 || !isObject(user)) {
      context.verdict.fail(
        'ME-1/agrees-with-show',
        wrongStatus(shown, 200, 'the user that me tells of is not shown'),
        evidence,
      )
      return
    }
    const differing = disagreements(body, user)
    if (differing.length === 0) context.verdict.pass('ME-1/agrees-with-show')
    for (const field of differing) {
      const observed = { expected: user[field] ?? null, received: body[field] ?? null }
      context.verdict.fail(
        'ME-1/agrees-with-show',
        { at: `/response/body/${field}`, ...observed, message: `me and show disagree about ${field}` },
        evidence,
      )
    }
  },
})

/** Fields that both have with different values, without those that change by themselves. */
function disagreements(me: JsonObject, shown: JsonObject): string[] {
  const [a, b] = [stableData(me), stableData(shown)]
  return isObject(a) && isObject(b)
    ? Object.keys(a).filter(field => Object.hasOwn(b, field) && !sameJson(a[field], b[field]))
    : []
}
