import fc from 'fast-check'
import { revocationOf } from '../../auth/dead-tokens.js'
import { succeeded } from '../../engine/answer.js'
import { anyOperation, anyView, anyWriter, as, command, mayWrite, type ModelCommand, OFTEN, whom } from '../command.js'
import { personAt } from '../model.js'
import { ask, operationOf } from '../real.js'
import { carryOut } from '../write.js'

/** An invitation, which changes nothing that anybody sets. */
export const invitations: fc.Arbitrary<ModelCommand> = fc
  .record({ at: anyOperation, who: whom, view: anyView, by: anyWriter })
  .map(({ at, who, view, by }) =>
    command(
      `invite ${who}${as(by)}`,
      { kind: mayWrite(by) ? 'invite' : 'barred', who, apart: OFTEN },
      async (model, real) => {
        const operation = operationOf(real, 'invite', at)
        const person = personAt(model, who)
        const clause = 'INVITE-1/only-welcome-time-changes'
        await carryOut(model, real, {
          operation,
          by,
          view,
          draft: { path: { id: person.id } },
          concerned: [person],
          unfit: false,
          done: () => ({
            concerned: [person],
            stored: new Map(),
            newcomers: [],
            exercised: [clause],
            clauses: { stored: clause, others: clause },
          }),
        })
      },
    ),
  )

/** The token of the sequence's own is revoked: from then on it opens nothing. */
export const revocations: fc.Arbitrary<ModelCommand> = fc.constant(null).map(() =>
  command('revoke token', { kind: 'revoke', fits: ({ token }) => token?.alive === true }, async (model, real) => {
    if (model.token === null) return
    const { bearer } = model.token
    const exchange = await ask(real, revocationOf(real.context, bearer))
    model.token = succeeded(exchange) ? { bearer, alive: false } : null
  }),
)
