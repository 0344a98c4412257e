import fc from 'fast-check'
import { carryOut } from '../carry-out.js'
import {
  anyOperation,
  anyView,
  anyWriter,
  as,
  command,
  mayWrite,
  OFTEN,
  operationOf,
  whom,
  type ModelCommand,
} from '../command.js'
import { personAt } from '../directory-model.js'

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
