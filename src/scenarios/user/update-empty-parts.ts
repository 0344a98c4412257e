import { userField } from '../../catalogue/index.js'
import { bodyOf, type ClauseId } from '../../findings/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { succeeded } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { judgeProbe } from './probe.js'

const filled: JsonObject = {
  [userField.givenName]: 'Asbuilt',
  [userField.jobTitle]: 'Full',
  [userField.city]: 'Full',
  [userField.notes]: 'full',
  [userField.extension]: 417,
  [userField.employee]: true,
}
const emptied: JsonObject = {
  [userField.givenName]: '',
  [userField.jobTitle]: '',
  [userField.city]: '',
  [userField.notes]: '',
  [userField.extension]: '',
}

/** A multipart part without content clears a text, sets a number to null, and is refused for a boolean (USER-7). */
export const updateEmptyParts = defineScenario({
  id: 'update-empty-parts',
  clauses: [
    'USER-7/empty-part-clears-text',
    'USER-7/empty-part-nulls-number',
    'USER-7/empty-part-refused-for-boolean',
    'HTTP-12/names-the-field-at-fault',
  ],
  appliesTo: { action: 'update' },
  mode: 'write',
  requests: 4,
  async run(context) {
    const { operation, directory } = context
    const accepted = await context.api.formats.accepted(operation)
    if (!accepted.includes('multipart')) throw new SkipError('transport-refused', 'multipart')
    const { id } = await context.users.take('user-writes')
    const send = (fields: JsonObject) =>
      context.api.send({ operation, path: { id }, body: encode(operation, 'multipart', fields) })
    const full = await send(filled)
    if (!succeeded(full)) throw new SkipError('baseline-refused', 'the same fields with content were refused')
    const cleared = await send(emptied)
    const shown = await context.api.send({ operation: directory.showBeside(operation), path: { id } })
    const [answer, user] = [bodyOf(cleared), bodyOf(shown)]
    const judge = (clause: ClauseId, field: string, expected: Json, holds: (value: Json) => boolean): void => {
      const values = [answer, user].map(body => (isObject(body) ? (body[field] ?? null) : undefined))
      const wrong = succeeded(cleared) ? values.find(value => value === undefined || !holds(value)) : 'refused'
      context.verdict.expect(
        clause,
        succeeded(cleared) && values.every(value => value !== undefined && holds(value)),
        () => ({
          at: `/response/body/${field}`,
          expected,
          received: wrong ?? null,
          message: `an empty part does not clear ${field}`,
        }),
        { exchanges: [full, cleared, shown] },
      )
    }
    for (const field of [userField.givenName, userField.jobTitle, userField.city, userField.notes]) {
      judge('USER-7/empty-part-clears-text', field, 'the empty text, or null', value => value === '' || value === null)
    }
    judge('USER-7/empty-part-nulls-number', userField.extension, null, value => value === null)
    const refused = await send({ [userField.employee]: '' })
    judgeProbe(
      context.verdict,
      {
        clause: 'USER-7/empty-part-refused-for-boolean',
        fault: 'an empty part is taken for a boolean',
        field: userField.employee,
        payload: {},
        format: 'multipart',
      },
      refused,
    )
    context.verdict.skip('HTTP-12/names-the-field-at-fault', 'baseline-refused', 'no value was refused with 400 or 422')
  },
})
