import fc from 'fast-check'
import { revocationOf } from '../../auth/dead-tokens.js'
import { succeeded } from '../../engine/answer.js'
import { userAt } from '../model.js'
import { operationOf, send } from '../real.js'
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
  SHORT_SPACING,
} from './command.js'

/** Invites a user, which changes none of its fields. */
export const invitations: fc.Arbitrary<ModelCommand> = fc
  .record({ at: anyOperationIndex, userIndex: anyUserIndex, view: anyView, by: anyWriter })
  .map(({ at, userIndex, view, by }) =>
    command(
      `invite ${userIndex}${byCaller(by)}`,
      { kind: mayWrite(by) ? 'invite' : 'refused', userIndex, spacing: SHORT_SPACING },
      async (model, real) => {
        const operation = operationOf(real, 'invite', at)
        const modelUser = userAt(model, userIndex)
        const clause = 'INVITE-1/only-welcome-time-changes'
        await performWrite(model, real, {
          operation,
          by,
          view,
          draft: { path: { id: modelUser.id } },
          named: [modelUser],
          invalid: false,
          effect: () => ({
            named: [modelUser],
            stored: new Map(),
            created: [],
            exercised: [clause],
            clauses: { stored: clause, others: clause },
          }),
        })
      },
    ),
  )

/** Revokes the token of the sequence: from then on every call with it is refused. */
export const revocations: fc.Arbitrary<ModelCommand> = fc.constant(null).map(() =>
  command('revoke token', { kind: 'revoke', fits: ({ token }) => token?.alive === true }, async (model, real) => {
    if (model.token === null) return
    const { bearer } = model.token
    const exchange = await send(real, revocationOf(real.context, bearer))
    model.token = succeeded(exchange) ? { bearer, alive: false } : null
  }),
)
