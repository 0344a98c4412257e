import { userField } from '../../../catalogue/index.js'
import fc from 'fast-check'
import { type JsonObject, stringifyJson } from '../../../json/index.js'
import { createdId } from '../../engine/answer.js'
import { encode } from '../../engine/request-body.js'
import { refusalOf } from '../callers.js'
import { userAt } from '../model.js'
import { operationOf, type RealDirectory } from '../real.js'
import { performWrite } from '../write.js'
import {
  anyOperationIndex,
  anyUserIndex,
  anyView,
  anyWriter,
  byCaller,
  command,
  mayWrite,
  type ModelCommand,
} from './command.js'

const texts = fc.constantFrom('Foreman', 'O\'Brien "Q" & <b>', '007', 'Zoë', 'e\u0301', '100 %', '山田 👷', 'مرحبا')

/** One to three fields that every version can set. */
export const someFields: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      [userField.jobTitle]: texts,
      [userField.city]: texts,
      [userField.postalCode]: texts,
      [userField.notes]: texts,
      [userField.address]: texts,
    },
    { requiredKeys: [] },
  )
  .filter(fields => Object.keys(fields).length > 0)
  .map(fields => Object.fromEntries(Object.entries(fields).slice(0, 3)))

/** The fields with the number of the sequence in their values: no earlier sequence has sent them. */
export function withSequenceNumber(fields: JsonObject, { sequence }: RealDirectory): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? `${value} ${sequence}` : (value ?? null),
    ]),
  )
}

/** Users of a model at most: a run may create few, and a sequence may be shrunk often. */
export const MOST_USERS = 4

type Kind = 'sound' | 'no last name' | 'bad value' | 'taken address' | 'taken origin'

/** Creates a user with an origin id, in any version: sound, or with a bad value, or with what another user has. */
export const creates: fc.Arbitrary<ModelCommand> = fc
  .record({
    at: anyOperationIndex,
    formatIndex: fc.nat(9),
    view: anyView,
    userIndex: anyUserIndex,
    fields: someFields,
    // in the second company a create is no refusal
    by: anyWriter.filter(by => by !== 'second'),
    kind: fc.constantFrom<Kind>(
      'sound',
      'sound',
      'sound',
      'no last name',
      'bad value',
      'taken address',
      'taken origin',
    ),
  })
  .map(({ at, formatIndex, view, userIndex, by, kind: drawn, fields: chosen }) =>
    command(
      `create (${drawn}) ${stringifyJson(chosen)}${byCaller(by)}`,
      { kind: mayWrite(by) ? `create ${drawn === 'sound' ? 'sound' : 'invalid'}` : 'refused' },
      async (model, real) => {
        const { context } = real
        const operation = operationOf(real, 'create', at)
        const accepted = await real.budget.uncounted(() => context.api.formats.accepted(operation))
        const format = accepted[formatIndex % Math.max(1, accepted.length)]
        if (format === undefined) return
        const other = userAt(model, userIndex)
        const origin = other.known[userField.originId]
        const refused = refusalOf(model, operation, by) !== null
        const kind: Kind =
          refused || (drawn === 'taken origin' && (typeof origin !== 'string' || origin === '')) ? 'sound' : drawn
        const sound = kind === 'sound' && !refused
        if (sound && (model.users.length >= MOST_USERS || real.creations.left <= 0)) return
        if (sound) real.creations.left -= 1
        const email = context.identities.newEmail()
        const plain: JsonObject = {
          ...withSequenceNumber(chosen, real),
          [userField.givenName]: 'Asbuilt',
          [userField.familyName]: 'Model',
          [userField.email]: email,
          [userField.originId]: context.identities.newOriginId(),
        }
        const { [userField.familyName]: _, ...unnamed } = plain
        const sent: Readonly<Record<Kind, JsonObject>> = {
          sound: plain,
          'no last name': unnamed,
          'bad value': { ...plain, [userField.employee]: 'perhaps' },
          'taken address': { ...plain, [userField.email]: other.email },
          'taken origin': { ...plain, [userField.originId]: origin ?? null },
        }
        await performWrite(model, real, {
          operation,
          by,
          view,
          draft: { body: encode(operation, format, sent[kind]) },
          invalid: kind !== 'sound',
          named: kind === 'taken address' || kind === 'taken origin' ? [other] : [],
          creates: kind === 'taken address' ? [] : [email],
          effect: exchange =>
            createdId(exchange) === ''
              ? null
              : {
                  named: [],
                  stored: new Map(),
                  created: [{ id: createdId(exchange), email, fields: plain, clause: 'USER-3/shown-in-every-version' }],
                  exercised: ['USER-3/shown-in-every-version'],
                  clauses: { stored: 'USER-3/shown-in-every-version', others: 'USER-3/shown-in-every-version' },
                },
        })
      },
    ),
  )
