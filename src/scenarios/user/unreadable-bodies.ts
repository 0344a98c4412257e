import { userField, type Operation } from '../../catalogue/index.js'
import type { RequestDraft } from '../../http/index.js'
import { type Json, stringifyJson } from '../../json/index.js'
import { createdId } from '../engine/answer.js'
import type { Identities } from '../engine/identities.js'
import { defineScenario } from '../engine/scenario.js'

/**
 * The least that a sound body of an operation holds under its root, without naming a user: it must not be read at all.
 */
export function plainPayload(operation: Operation, identities: Identities): Json {
  switch (operation.action) {
    case 'create':
      return {
        [userField.givenName]: 'Asbuilt',
        [userField.familyName]: 'Unread',
        [userField.email]: identities.newEmail(),
      }
    case 'update':
      return { [userField.jobTitle]: 'Unread' }
    default:
      return []
  }
}

/**
 * A body that is not what its Content-Type says is answered with 400, and one of another media type is refused
 * (USER-13).
 */
export const unreadableBodies = defineScenario({
  id: 'unreadable-bodies',
  clauses: ['USER-13/broken-json-is-400', 'USER-13/broken-multipart-is-400', 'USER-13/other-media-type-is-refused'],
  appliesTo: { action: ['create', 'update', 'sync', 'bulk-add', 'bulk-remove'] },
  mode: 'write',
  requests: 3,
  async run(context) {
    const { operation, users, identities } = context
    const path = operation.path.includes('{id}') ? { path: { id: (await users.take('user-hostile')).id } } : {}
    const sound = stringifyJson({ [operation.request?.root ?? '']: plainPayload(operation, identities) })
    const raw = (text: string, contentType: string): RequestDraft => ({
      operation,
      ...path,
      body: { kind: 'raw', bytes: Buffer.from(text), contentType },
      mustBeRefused: true,
    })

    const jsonTaken = (await context.api.formats.accepted(operation)).includes('json')
    const brokenJson = await context.api.send(raw(sound.slice(0, -2), 'application/json'))
    context.verdict.expectStatus(
      'USER-13/broken-json-is-400',
      brokenJson,
      jsonTaken ? [400] : [400, 406, 415],
      'a body cut off in the middle of its JSON is answered with 400',
    )
    if (context.verdict.judges('USER-13/broken-multipart-is-400')) {
      const brokenForm = await context.api.send(raw(sound, 'multipart/form-data; boundary=asbuilt'))
      context.verdict.expectStatus(
        'USER-13/broken-multipart-is-400',
        brokenForm,
        [400],
        'a body without the parts that its Content-Type speaks of is answered with 400',
      )
    }
    const plainText = await context.api.send(raw(sound, 'text/plain'))
    context.verdict.expectStatus(
      'USER-13/other-media-type-is-refused',
      plainText,
      [400, 406, 415],
      'a body of another media type is answered with 400, 406 or 415',
    )
    const id = createdId(plainText)
    if (id !== '' && operation.action === 'create') users.adopt({ id, email: '' })
  },
})
