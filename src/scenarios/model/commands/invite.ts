import fc from 'fast-check'
import { command, operationOf, type ModelCommand } from '../command.js'
import { personAt } from '../directory-model.js'
import { ask, hold } from '../hold.js'

/** An invitation, which changes nothing that anybody sets. */
export const invitations: fc.Arbitrary<ModelCommand> = fc
  .record({ at: fc.nat(99), who: fc.nat(9), view: fc.nat(99), bystander: fc.boolean() })
  .map(({ at, who, view, bystander }) => command(`invite ${who}`, async (model, real) => {
    const operation = operationOf(real, 'invite', at)
    const person = personAt(model, who)
    const exchange = await ask(real, { operation, path: { id: person.id } })
    const clause = 'INVITE-1/only-welcome-time-changes'
    await hold(model, real, { operation, exchange, person, bystander, stored: {}, view: operationOf(real, 'show', view), clauses: { stored: clause, others: clause } })
  }))
