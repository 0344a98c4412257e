import fc from 'fast-check'
import { type JsonObject, stringifyJson } from '../../../json/index.js'
import { encode } from '../../engine/request-body.js'
import { barOf } from '../callers.js'
import {
  anyOperation,
  anyView,
  anyWriter,
  as,
  command,
  mayWrite,
  type ModelCommand,
  OFTEN,
  trespassers,
  whom,
} from '../command.js'
import { type DirectoryModel, personAt } from '../model.js'
import { operationOf } from '../real.js'
import { carryOut } from '../write.js'
import { freshened, someFields } from './create.js'

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
const unfit: readonly Kind[] = ['bad value', 'taken address', 'taken origin']

/** The first user alone is switched off, and nobody is switched off or on who is so already. */
const fitsOf =
  (kind: Kind, who: number) =>
  (model: DirectoryModel): boolean => {
    const active = personAt(model, who).known.is_active
    // the others stay active, so that something is known of their projects to the end
    if (kind === 'deactivate' && who % model.people.length !== 0) return false
    return kind === 'deactivate' ? active !== false : kind !== 'activate' || active === false
  }

/** An update of one user: sound, refused for a value or for what another user has, or one that switches the user off or on. */
export const updates: fc.Arbitrary<ModelCommand> = fc
  .record({
    at: anyOperation,
    who: whom,
    way: fc.nat(9),
    view: anyView,
    by: fc.oneof(anyWriter, anyWriter, trespassers),
    kind: fc.constantFrom(...kinds),
    fields: someFields,
  })
  .map(({ at, who, way, view, by, kind: drawn, fields: chosen }) =>
    command(
      `update ${who} (${drawn}) ${stringifyJson(chosen)}${as(by)}`,
      {
        kind: mayWrite(by) ? `update ${drawn.split(' ')[0] ?? ''}` : 'update barred',
        who,
        ...(drawn === 'sound' ? { apart: OFTEN } : {}),
        fits: fitsOf(drawn, who),
      },
      async (model, real) => {
        const { context } = real
        const operation = operationOf(real, 'update', at)
        const accepted = await real.allowance.spare(() => context.api.formats.accepted(operation))
        const format = accepted[way % Math.max(1, accepted.length)]
        if (format === undefined) return
        const [person, other] = [personAt(model, who), personAt(model, who + 1)]
        const origin = other.known.origin_id
        const fields = freshened(chosen, real)
        // whoever may not write sends what would be taken from others, and there must be another user to have something
        const kind =
          barOf(model, operation, by) !== null ||
          (drawn === 'taken address' && other === person) ||
          (drawn === 'taken origin' && (other === person || typeof origin !== 'string' || origin === ''))
            ? 'sound'
            : drawn
        const change: Readonly<Record<Kind, () => JsonObject>> = {
          sound: () => fields,
          deactivate: () => ({ is_active: false }),
          activate: () => ({ is_active: true }),
          'new origin': () => ({ origin_id: context.identities.newOriginId() }),
          'bad value': () => ({ ...fields, is_employee: 'perhaps' }),
          'taken address': () => ({ ...fields, email_address: other.email }),
          'taken origin': () => ({ ...fields, origin_id: origin ?? null }),
        }
        const sent = change[kind]()
        await carryOut(model, real, {
          operation,
          by,
          view,
          draft: { path: { id: person.id }, body: encode(operation, format, sent) },
          concerned: kind === 'taken address' || kind === 'taken origin' ? [person, other] : [person],
          unfit: unfit.includes(kind),
          done: () => {
            const before = person.known.origin_id
            if (kind === 'new origin' && typeof before === 'string' && before !== '') model.freed.push(before)
            // the rules do not say whether who is switched off stays in projects
            if (kind === 'deactivate') person.projects.clear()
            return {
              concerned: [person],
              stored: new Map([[person, sent]]),
              newcomers: [],
              exercised: ['USER-7/change-is-stored', 'USER-7/other-fields-stay'],
              clauses: { stored: 'USER-7/change-is-stored', others: 'USER-7/other-fields-stay' },
            }
          },
        })
      },
    ),
  )
