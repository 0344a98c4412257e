import { userField } from '../../../catalogue/index.js'
import fc from 'fast-check'
import type { Exchange } from '../../../findings/index.js'
import { type JsonObject, stringifyJson } from '../../../json/index.js'
import { idNumber } from '../../engine/answer.js'
import { encode } from '../../engine/request-body.js'
import { refusalOf } from '../callers.js'
import { forget, type ModelUser, userAt, type WriteEffect } from '../model.js'
import { operationOf } from '../real.js'
import { errorCount, performWrite } from '../write.js'
import {
  anyOperationIndex,
  anyUserIndex,
  anyView,
  anyWriter,
  byCaller,
  command,
  mayWrite,
  type ModelCommand,
  SHORT_SPACING,
} from './command.js'
import { type Companion, companionEntries, companions } from './companion-entries.js'
import { someFields, withSequenceNumber } from './create.js'

type Key = 'id' | 'origin' | 'both'
const clauseOf = {
  id: 'SYNC-2/known-id-updates',
  origin: 'SYNC-2/known-origin-updates',
  both: 'SYNC-2/id-with-origin-sets-origin',
} as const satisfies Record<Key, string>

/** Syncs one user by id, by origin id or by both, alone or beside another entry; some bodies are no batch at all. */
export const syncs: fc.Arbitrary<ModelCommand> = fc
  .record({
    at: anyOperationIndex,
    userIndex: anyUserIndex,
    formatIndex: fc.nat(9),
    view: anyView,
    by: anyWriter,
    fields: someFields,
    key: fc.constantFrom<Key>('id', 'origin', 'origin', 'both'),
    off: fc.constantFrom(false, false, false, true),
    more: fc.constantFrom<Companion | 'no list'>('nothing', 'nothing', ...companions, 'no list'),
  })
  .map(({ at, userIndex, formatIndex, view, by, key: drawn, off, more, fields: chosen }) =>
    command(
      `sync ${userIndex} by ${drawn} beside ${more} ${stringifyJson(chosen)}${off ? ' and off' : ''}${byCaller(by)}`,
      {
        kind: mayWrite(by) ? `sync ${more === 'nothing' ? 'alone' : 'beside'}` : 'refused',
        userIndex,
        spacing: SHORT_SPACING,
      },
      async (model, real) => {
        const { context } = real
        const operation = operationOf(real, 'sync', at)
        const accepted = await real.budget.uncounted(() => context.api.formats.accepted(operation))
        const format = accepted[formatIndex % Math.max(1, accepted.length)]
        if (format === undefined) return
        const [modelUser, other] = [userAt(model, userIndex), userAt(model, userIndex + 1)]
        const refused = refusalOf(model, operation, by) !== null
        const key: Key =
          by === 'second' ||
          by === 'other' ||
          (drawn === 'origin' && !hasOrigin(modelUser, [...model.users, ...model.bystanders.values()]))
            ? 'id'
            : drawn
        const keys: JsonObject =
          key === 'origin'
            ? { [userField.originId]: modelUser.known[userField.originId] ?? null }
            : key === 'both'
              ? { id: idNumber(modelUser.id), [userField.originId]: context.identities.newOriginId() }
              : { id: idNumber(modelUser.id) }
        const fields: JsonObject = {
          ...withSequenceNumber(chosen, real),
          ...(off && userIndex % model.users.length === 0 ? { [userField.active]: false } : {}),
        }
        const first: JsonObject = { ...keys, ...fields }
        const companionKind = more === 'no list' || refused ? 'nothing' : more
        const { entries, stored, ...companion } = companionEntries(model, real, companionKind, {
          modelUser,
          other,
          first,
          keys,
        })
        const noList = more === 'no list' && !refused
        const before = modelUser.known[userField.originId]
        await performWrite(model, real, {
          operation,
          by,
          view,
          invalid: noList,
          unguarded: companionKind === 'unknown id',
          creates: companion.creates,
          draft: {
            body: noList
              ? encode(operation, format, format === 'json' ? first : 'no list')
              : encode(operation, format, [...entries]),
          },
          named: [modelUser, ...companion.named],
          effect: (exchange: Exchange): Omit<WriteEffect, 'operation' | 'exchange'> => {
            if (key === 'both' && typeof before === 'string' && before !== '') model.freedOriginIds.push(before)
            // the rules do not say whether an inactive user stays in projects
            if (fields[userField.active] === false) modelUser.projects.clear()
            const errors = errorCount(exchange)
            // other scenarios judge a bad entry that is taken: what is stored of the users it names is then not known
            const judged = companion.bad === null || (errors ?? 0) > 0
            if (!judged) forget(companion.named)
            if (companion.bad !== null)
              for (const email of companion.creates)
                model.mustNotExist.set(email, { clause: companion.bad, operation, exchange })
            return {
              named: [modelUser, ...companion.named],
              stored: new Map([[modelUser, { ...first, ...fields }], ...stored]),
              created: companion.created,
              clauses: {
                stored: clauseOf[key],
                others: companion.bad !== null && judged ? companion.bad : 'SYNC-2/known-id-updates',
              },
              exercised: [
                clauseOf[key],
                ...(companion.bad !== null && judged ? [companion.bad] : []),
                ...companion.created.map(({ clause }) => clause),
              ],
            }
          },
        })
      },
    ),
  )

/** Does the user have an origin id that no other user of the model has? */
function hasOrigin({ id, known: { [userField.originId]: origin } }: ModelUser, all: readonly ModelUser[]): boolean {
  return (
    typeof origin === 'string' &&
    origin !== '' &&
    all.every(other => other.id === id || other.known[userField.originId] !== origin)
  )
}
