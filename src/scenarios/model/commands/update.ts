import { userField } from '../../../catalogue/index.js'
import fc from 'fast-check'
import { type JsonObject, stringifyJson } from '../../../json/index.js'
import { encode } from '../../engine/request-body.js'
import { refusalOf } from '../callers.js'
import { type DirectoryModel, userAt } from '../model.js'
import { operationOf } from '../real.js'
import { performWrite } from '../write.js'
import {
  anyOperationIndex,
  anyRefusedCaller,
  anyUserIndex,
  anyView,
  anyWriter,
  byCaller,
  command,
  mayWrite,
  type ModelCommand,
  SHORT_SPACING,
} from './command.js'
import { someFields, withSequenceNumber } from './create.js'

type Kind = 'sound' | 'deactivate' | 'activate' | 'new origin' | 'bad value' | 'taken address' | 'taken origin'
const kinds: readonly Kind[] = [
  'sound',
  'sound',
  'sound',
  'sound',
  'deactivate',
  'deactivate',
  'deactivate',
  'deactivate',
  'activate',
  'activate',
  'new origin',
  'bad value',
  'bad value',
  'bad value',
  'taken address',
  'taken origin',
]
const invalidKinds: readonly Kind[] = ['bad value', 'taken address', 'taken origin']

/** Only the first user is deactivated, and none is deactivated or activated that is so already. */
const fitsOf =
  (kind: Kind, userIndex: number) =>
  (model: DirectoryModel): boolean => {
    const active = userAt(model, userIndex).known[userField.active]
    // the others stay active, so that something is known of their projects to the end
    if (kind === 'deactivate' && userIndex % model.users.length !== 0) return false
    return kind === 'deactivate' ? active !== false : kind !== 'activate' || active === false
  }

/** Updates a user: sound, with a bad value, with what another user has, or deactivating or activating it. */
export const updates: fc.Arbitrary<ModelCommand> = fc
  .record({
    at: anyOperationIndex,
    userIndex: anyUserIndex,
    formatIndex: fc.nat(9),
    view: anyView,
    by: fc.oneof(anyWriter, anyWriter, anyRefusedCaller),
    kind: fc.constantFrom(...kinds),
    fields: someFields,
  })
  .map(({ at, userIndex, formatIndex, view, by, kind: drawn, fields: chosen }) =>
    command(
      `update ${userIndex} (${drawn}) ${stringifyJson(chosen)}${byCaller(by)}`,
      {
        kind: mayWrite(by) ? `update ${drawn.split(' ')[0] ?? ''}` : 'update refused',
        userIndex,
        ...(drawn === 'sound' ? { spacing: SHORT_SPACING } : {}),
        fits: fitsOf(drawn, userIndex),
      },
      async (model, real) => {
        const { context } = real
        const operation = operationOf(real, 'update', at)
        const accepted = await real.budget.uncounted(() => context.api.formats.accepted(operation))
        const format = accepted[formatIndex % Math.max(1, accepted.length)]
        if (format === undefined) return
        const [modelUser, other] = [userAt(model, userIndex), userAt(model, userIndex + 1)]
        const origin = other.known[userField.originId]
        const fields = withSequenceNumber(chosen, real)
        // a caller who may not write sends what would be accepted, and there must be another user to have something
        const kind =
          refusalOf(model, operation, by) !== null ||
          (drawn === 'taken address' && other === modelUser) ||
          (drawn === 'taken origin' && (other === modelUser || typeof origin !== 'string' || origin === ''))
            ? 'sound'
            : drawn
        const change: Readonly<Record<Kind, () => JsonObject>> = {
          sound: () => fields,
          deactivate: () => ({ [userField.active]: false }),
          activate: () => ({ [userField.active]: true }),
          'new origin': () => ({ [userField.originId]: context.identities.newOriginId() }),
          'bad value': () => ({ ...fields, [userField.employee]: 'perhaps' }),
          'taken address': () => ({ ...fields, [userField.email]: other.email }),
          'taken origin': () => ({ ...fields, [userField.originId]: origin ?? null }),
        }
        const sent = change[kind]()
        await performWrite(model, real, {
          operation,
          by,
          view,
          draft: { path: { id: modelUser.id }, body: encode(operation, format, sent) },
          named: kind === 'taken address' || kind === 'taken origin' ? [modelUser, other] : [modelUser],
          invalid: invalidKinds.includes(kind),
          effect: () => {
            const before = modelUser.known[userField.originId]
            if (kind === 'new origin' && typeof before === 'string' && before !== '') model.freedOriginIds.push(before)
            // the rules do not say whether an inactive user stays in projects
            if (kind === 'deactivate') modelUser.projects.clear()
            return {
              named: [modelUser],
              stored: new Map([[modelUser, sent]]),
              created: [],
              exercised: ['USER-7/change-is-stored', 'USER-7/other-fields-stay'],
              clauses: { stored: 'USER-7/change-is-stored', others: 'USER-7/other-fields-stay' },
            }
          },
        })
      },
    ),
  )
