import fc from 'fast-check'
import { type JsonObject, stringifyJson } from '../../../json/index.js'
import { createdId } from '../../engine/answer.js'
import { encode } from '../../engine/request-body.js'
import { barOf } from '../callers.js'
import { anyOperation, anyView, anyWriter, as, command, mayWrite, type ModelCommand, whom } from '../command.js'
import { personAt } from '../model.js'
import { operationOf, type RealDirectory } from '../real.js'
import { carryOut } from '../write.js'

const texts = fc.constantFrom('Foreman', 'O\'Brien "Q" & <b>', '007', 'Zoë', 'e\u0301', '100 %', '山田 👷', 'مرحبا')

/** One to three fields that every version can set. */
export const someFields: fc.Arbitrary<JsonObject> = fc
  .record({ job_title: texts, city: texts, zip: texts, notes: texts, address: texts }, { requiredKeys: [] })
  .filter(fields => Object.keys(fields).length > 0)
  .map(fields => Object.fromEntries(Object.entries(fields).slice(0, 3)))

/** The fields with values that no earlier sequence has sent. */
export function freshened(fields: JsonObject, { turn }: RealDirectory): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === 'string' ? `${value} ${turn}` : (value ?? null),
    ]),
  )
}

/** A run may create few users, and a sequence may shrink often. */
export const MOST_PEOPLE = 4

type Kind = 'sound' | 'no last name' | 'bad value' | 'taken address' | 'taken origin'

/** A new user with an origin id, in any version: sound, or refused for a value or for what another user has. */
export const creates: fc.Arbitrary<ModelCommand> = fc
  .record({
    at: anyOperation,
    way: fc.nat(9),
    view: anyView,
    who: whom,
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
  .map(({ at, way, view, who, by, kind: drawn, fields: chosen }) =>
    command(
      `create (${drawn}) ${stringifyJson(chosen)}${as(by)}`,
      { kind: mayWrite(by) ? `create ${drawn === 'sound' ? 'sound' : 'unfit'}` : 'barred' },
      async (model, real) => {
        const { context } = real
        const operation = operationOf(real, 'create', at)
        const accepted = await real.allowance.spare(() => context.api.formats.accepted(operation))
        const format = accepted[way % Math.max(1, accepted.length)]
        if (format === undefined) return
        const other = personAt(model, who)
        const origin = other.known.origin_id
        const barred = barOf(model, operation, by) !== null
        const kind: Kind =
          barred || (drawn === 'taken origin' && (typeof origin !== 'string' || origin === '')) ? 'sound' : drawn
        const sound = kind === 'sound' && !barred
        if (sound && (model.people.length >= MOST_PEOPLE || real.births.left <= 0)) return
        if (sound) real.births.left -= 1
        const email = context.identities.newEmail()
        const plain: JsonObject = {
          ...freshened(chosen, real),
          first_name: 'Asbuilt',
          last_name: 'Model',
          email_address: email,
          origin_id: context.identities.newOriginId(),
        }
        const { last_name: _, ...unnamed } = plain
        const sent: Readonly<Record<Kind, JsonObject>> = {
          sound: plain,
          'no last name': unnamed,
          'bad value': { ...plain, is_employee: 'perhaps' },
          'taken address': { ...plain, email_address: other.email },
          'taken origin': { ...plain, origin_id: origin ?? null },
        }
        await carryOut(model, real, {
          operation,
          by,
          view,
          draft: { body: encode(operation, format, sent[kind]) },
          unfit: kind !== 'sound',
          concerned: kind === 'taken address' || kind === 'taken origin' ? [other] : [],
          births: kind === 'taken address' ? [] : [email],
          done: exchange =>
            createdId(exchange) === ''
              ? null
              : {
                  concerned: [],
                  stored: new Map(),
                  newcomers: [
                    { id: createdId(exchange), email, fields: plain, clause: 'USER-3/shown-in-every-version' },
                  ],
                  exercised: ['USER-3/shown-in-every-version'],
                  clauses: { stored: 'USER-3/shown-in-every-version', others: 'USER-3/shown-in-every-version' },
                },
        })
      },
    ),
  )
