import type { ClauseId } from '../../../findings/index.js'
import type { JsonObject } from '../../../json/index.js'
import { idNumber } from '../../engine/answer.js'
import { unknownId } from '../../engine/identities.js'
import { type DirectoryModel, type Newcomer, type Person } from '../model.js'
import { type RealDirectory } from '../real.js'
import { MOST_PEOPLE } from './create.js'

/** What stands in a batch beside the entry that it is about. */
export type Beside = 'nothing' | 'the rest' | 'another user' | 'a bad entry' | 'unknown id' | 'a new user'
export const companions: readonly Beside[] = [
  'the rest',
  'another user',
  'a bad entry',
  'a bad entry',
  'unknown id',
  'a new user',
  'a new user',
]

interface Batch {
  readonly entries: readonly JsonObject[]
  readonly stored: readonly (readonly [Person, JsonObject])[]
  /** Whom the other entry names. */
  readonly concerned: readonly Person[]
  /** The clause by which the other entry stores nothing; null where it is sound. */
  readonly bad: ClauseId | null
  readonly births: readonly string[]
  readonly newcomers: readonly Newcomer[]
}

/** The entries of a batch, and what the other one comes to. Where there is nobody for the other one, the first stands alone. */
export function beside(
  model: DirectoryModel,
  real: RealDirectory,
  kind: Beside,
  { person, other, first, keys }: { person: Person; other: Person; first: JsonObject; keys: JsonObject },
): Batch {
  const { identities } = real.context
  const alone: Batch = { entries: [first], stored: [], concerned: [], bad: null, births: [], newcomers: [] }
  const [id, email] = [idNumber(other.id), identities.newEmail()]
  const place = { city: `Beside ${real.turn}` }
  const fresh: JsonObject = { first_name: 'Asbuilt', last_name: 'Beside', email_address: email }
  switch (kind) {
    case 'nothing':
      return alone
    // the same user again, with the other fields
    case 'the rest': {
      const [field = '', ...rest] = Object.keys(first).filter(name => !(name in keys))
      const halves = [
        { ...keys, [field]: first[field] ?? null },
        { ...keys, ...Object.fromEntries(rest.map(name => [name, first[name] ?? null])) },
      ]
      return { ...alone, entries: rest.length === 0 ? [first, first] : halves }
    }
    case 'another user':
      return other === person
        ? alone
        : { ...alone, entries: [first, { id, ...place }], stored: [[other, place]], concerned: [other] }
    case 'a bad entry':
      return other === person
        ? alone
        : {
            ...alone,
            entries: [first, { id, ...place, is_employee: 'perhaps' }],
            concerned: [other],
            bad: 'SYNC-4/bad-entry-stores-nothing',
          }
    case 'unknown id':
      return {
        ...alone,
        entries: [first, { id: idNumber(unknownId(real.context)), ...fresh }],
        bad: 'SYNC-2/unknown-id-is-error',
        births: [email],
      }
    case 'a new user': {
      if (model.people.length >= MOST_PEOPLE || real.births.left <= 0) return alone
      real.births.left -= 1
      const clause = 'SYNC-2/unknown-origin-creates'
      const entry = { origin_id: model.freed.pop() ?? identities.newOriginId(), ...fresh, ...place }
      return {
        ...alone,
        entries: [first, entry],
        births: [email],
        newcomers: [{ id: '', email, fields: entry, clause }],
      }
    }
  }
}
