import fc from 'fast-check'
import type { Exchange } from '../../../findings/index.js'
import { type JsonObject, stringifyJson } from '../../../json/index.js'
import { idNumber } from '../../engine/answer.js'
import { encode } from '../../engine/request-body.js'
import { barOf } from '../callers.js'
import { anyOperation, anyView, anyWriter, as, command, mayWrite, type ModelCommand, OFTEN, whom } from '../command.js'
import { type Deed, forget, type Person, personAt } from '../model.js'
import { operationOf } from '../real.js'
import { carryOut, errorsIn } from '../write.js'
import { beside, type Beside, companions } from './beside.js'
import { freshened, someFields } from './create.js'

type Key = 'id' | 'origin' | 'both'
const clauseOf = {
  id: 'SYNC-2/known-id-updates',
  origin: 'SYNC-2/known-origin-updates',
  both: 'SYNC-2/id-with-origin-sets-origin',
} as const satisfies Record<Key, string>

/** A batch that updates one user by id, by origin id or by both, alone or beside another entry; some are no batch at all. */
export const syncs: fc.Arbitrary<ModelCommand> = fc
  .record({
    at: anyOperation,
    who: whom,
    way: fc.nat(9),
    view: anyView,
    by: anyWriter,
    fields: someFields,
    key: fc.constantFrom<Key>('id', 'origin', 'origin', 'both'),
    off: fc.constantFrom(false, false, false, true),
    more: fc.constantFrom<Beside | 'no list'>('nothing', 'nothing', ...companions, 'no list'),
  })
  .map(({ at, who, way, view, by, key: drawn, off, more, fields: chosen }) =>
    command(
      `sync ${who} by ${drawn} beside ${more} ${stringifyJson(chosen)}${off ? ' and off' : ''}${as(by)}`,
      { kind: mayWrite(by) ? `sync ${more === 'nothing' ? 'alone' : 'beside'}` : 'barred', who, apart: OFTEN },
      async (model, real) => {
        const { context } = real
        const operation = operationOf(real, 'sync', at)
        const accepted = await real.allowance.spare(() => context.api.formats.accepted(operation))
        const format = accepted[way % Math.max(1, accepted.length)]
        if (format === undefined) return
        const [person, other] = [personAt(model, who), personAt(model, who + 1)]
        const barred = barOf(model, operation, by) !== null
        const key: Key =
          by === 'second' || (drawn === 'origin' && !hasOrigin(person, [...model.people, ...model.crowd.values()]))
            ? 'id'
            : drawn
        const keys: JsonObject =
          key === 'origin'
            ? { origin_id: person.known.origin_id ?? null }
            : key === 'both'
              ? { id: idNumber(person.id), origin_id: context.identities.newOriginId() }
              : { id: idNumber(person.id) }
        const fields: JsonObject = {
          ...freshened(chosen, real),
          ...(off && who % model.people.length === 0 ? { is_active: false } : {}),
        }
        const first: JsonObject = { ...keys, ...fields }
        const company = more === 'no list' || barred ? 'nothing' : more
        const { entries, stored, ...companion } = beside(model, real, company, { person, other, first, keys })
        const noList = more === 'no list' && !barred
        const before = person.known.origin_id
        await carryOut(model, real, {
          operation,
          by,
          view,
          unfit: noList,
          harmless: company === 'unknown id',
          births: companion.births,
          draft: {
            body: noList
              ? encode(operation, format, format === 'json' ? first : 'no list')
              : encode(operation, format, [...entries]),
          },
          concerned: [person, ...companion.concerned],
          done: (exchange: Exchange): Omit<Deed, 'operation' | 'exchange'> => {
            if (key === 'both' && typeof before === 'string' && before !== '') model.freed.push(before)
            // the rules do not say whether who is switched off stays in projects
            if (fields.is_active === false) person.projects.clear()
            const errors = errorsIn(exchange)
            // an entry that is taken although it is bad is for others to judge: then nobody knows what is stored of whom it names
            const judged = companion.bad === null || (errors ?? 0) > 0
            if (!judged) forget(companion.concerned)
            if (companion.bad !== null)
              for (const email of companion.births)
                model.absent.set(email, { clause: companion.bad, operation, exchange })
            return {
              concerned: [person, ...companion.concerned],
              stored: new Map([[person, { ...first, ...fields }], ...stored]),
              newcomers: companion.newcomers,
              clauses: {
                stored: clauseOf[key],
                others: companion.bad !== null && judged ? companion.bad : 'SYNC-2/known-id-updates',
              },
              exercised: [
                clauseOf[key],
                ...(companion.bad !== null && judged ? [companion.bad] : []),
                ...companion.newcomers.map(({ clause }) => clause),
              ],
            }
          },
        })
      },
    ),
  )

/** An origin id that the model gives to this user alone. */
function hasOrigin({ id, known: { origin_id: origin } }: Person, everybody: readonly Person[]): boolean {
  return (
    typeof origin === 'string' &&
    origin !== '' &&
    everybody.every(other => other.id === id || other.known.origin_id !== origin)
  )
}
