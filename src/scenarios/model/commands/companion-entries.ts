import { userField } from '../../../catalogue/index.js'
import type { ClauseId } from '../../../findings/index.js'
import type { JsonObject } from '../../../json/index.js'
import { idNumber } from '../../engine/answer.js'
import { unknownId } from '../../engine/identities.js'
import { type CreatedUser, type DirectoryModel, type ModelUser } from '../model.js'
import { type RealDirectory } from '../real.js'
import { MOST_USERS } from './create.js'

/** The entry that stands in a batch beside the one that the command is about. */
export type Companion = 'nothing' | 'the rest' | 'another user' | 'a bad entry' | 'unknown id' | 'a new user'
export const companions: readonly Companion[] = [
  'the rest',
  'another user',
  'a bad entry',
  'a bad entry',
  'unknown id',
  'a new user',
  'a new user',
]

/** The entries of a batch, and what the companion should do. */
interface Batch {
  readonly entries: readonly JsonObject[]
  readonly stored: readonly (readonly [ModelUser, JsonObject])[]
  /** The users that the companion names. */
  readonly named: readonly ModelUser[]
  /** The clause by which the companion stores nothing; null where it is sound. */
  readonly bad: ClauseId | null
  /** Addresses of the users that it would create. */
  readonly creates: readonly string[]
  readonly created: readonly CreatedUser[]
}

/** Adds a companion to the first entry. Where no user is left for it, the first entry stands alone. */
export function companionEntries(
  model: DirectoryModel,
  real: RealDirectory,
  kind: Companion,
  { modelUser, other, first, keys }: { modelUser: ModelUser; other: ModelUser; first: JsonObject; keys: JsonObject },
): Batch {
  const { identities } = real.context
  const alone: Batch = { entries: [first], stored: [], named: [], bad: null, creates: [], created: [] }
  const [id, email] = [idNumber(other.id), identities.newEmail()]
  const city = { [userField.city]: `Beside ${real.sequence}` }
  const fresh: JsonObject = {
    [userField.givenName]: 'Asbuilt',
    [userField.familyName]: 'Beside',
    [userField.email]: email,
  }
  switch (kind) {
    case 'nothing':
      return alone
    // the same user again, with the remaining fields
    case 'the rest': {
      const [field = '', ...rest] = Object.keys(first).filter(name => !(name in keys))
      const halves = [
        { ...keys, [field]: first[field] ?? null },
        { ...keys, ...Object.fromEntries(rest.map(name => [name, first[name] ?? null])) },
      ]
      return { ...alone, entries: rest.length === 0 ? [first, first] : halves }
    }
    case 'another user':
      return other === modelUser
        ? alone
        : { ...alone, entries: [first, { id, ...city }], stored: [[other, city]], named: [other] }
    case 'a bad entry':
      return other === modelUser
        ? alone
        : {
            ...alone,
            entries: [first, { id, ...city, [userField.employee]: 'perhaps' }],
            named: [other],
            bad: 'SYNC-4/bad-entry-stores-nothing',
          }
    case 'unknown id':
      return {
        ...alone,
        // nothing is said of whoever it should turn out to be
        entries: [first, { id: idNumber(unknownId(real.context)) }],
        bad: 'SYNC-2/unknown-id-is-error',
      }
    case 'a new user': {
      if (model.users.length >= MOST_USERS || real.creations.left <= 0) return alone
      real.creations.left -= 1
      const clause = 'SYNC-2/unknown-origin-creates'
      const entry = { [userField.originId]: model.freedOriginIds.pop() ?? identities.newOriginId(), ...fresh, ...city }
      return {
        ...alone,
        entries: [first, entry],
        creates: [email],
        created: [{ id: '', email, fields: entry, clause }],
      }
    }
  }
}
