import { userField } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { isObject, type Json } from '../../json/index.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { unexpectedChanges } from '../user/sent-fields.js'

/**
 * An invitation is accepted, again too, and changes nothing but the time of the welcome email (INVITE-1). An own user
 * is invited twice between two shows.
 */
export const invite = defineScenario({
  id: 'invite',
  clauses: ['INVITE-1/accepted-is-202', 'INVITE-1/again-is-no-error', 'INVITE-1/only-welcome-time-changes'],
  appliesTo: { action: 'invite' },
  mode: 'write',
  requests: 4,
  async run(context) {
    const { operation, directory, users } = context
    const { id } = await users.take('user-writes')
    const show = () => context.api.send({ operation: directory.showBeside(operation), path: { id } })
    const before = await show()
    const first = await context.api.send({ operation, path: { id } })
    const accepted = context.verdict.expectStatus(
      'INVITE-1/accepted-is-202',
      first,
      [202],
      'an invitation is answered with 202',
    )
    const body = bodyOf(first)
    if (accepted) {
      context.verdict.expect(
        'INVITE-1/accepted-is-202',
        isObject(body),
        () => ({
          at: '/response/body',
          expected: 'a JSON object',
          received: typeof body,
          message: 'the answer to an invitation is no JSON object',
        }),
        { exchanges: [first] },
      )
    }
    if (first.response === null || first.response.status >= 300)
      throw new SkipError('baseline-refused', 'the invitation was not accepted')
    const second = await context.api.send({ operation, path: { id } })
    context.verdict.expectStatus(
      'INVITE-1/again-is-no-error',
      second,
      [first.response.status],
      'a second invitation is answered as the first',
    )
    const after = await show()
    const [old, young] = [bodyOf(before), bodyOf(after)]
    if (!isObject(old) || !isObject(young)) throw new SkipError('baseline-refused', 'the user is not shown')
    const evidence = { exchanges: [before, first, second, after] }
    const stamp = (user: typeof old): Json => user[userField.updatedAt] ?? null
    const changes = [
      ...unexpectedChanges(old, young, [userField.invitedAt]),
      ...['name', userField.initials].flatMap(field =>
        (old[field] ?? null) === (young[field] ?? null)
          ? []
          : [{ field, expected: old[field] ?? null, received: young[field] ?? null }],
      ),
    ]
    if (changes.length === 0 && stamp(old) === stamp(young)) context.verdict.pass('INVITE-1/only-welcome-time-changes')
    for (const { field, expected, received } of changes) {
      context.verdict.fail(
        'INVITE-1/only-welcome-time-changes',
        { at: `/response/body/${field}`, expected, received, message: `an invitation changes ${field}` },
        evidence,
      )
    }
    if (stamp(old) !== stamp(young)) {
      // nobody sets updated_at, so a change of it is only a small breach
      context.verdict.fail(
        'INVITE-1/only-welcome-time-changes',
        {
          at: `/response/body/${userField.updatedAt}`,
          expected: stamp(old),
          received: stamp(young),
          message: `an invitation changes ${userField.updatedAt}`,
          severity: 'deviation',
        },
        evidence,
      )
    }
  },
})
