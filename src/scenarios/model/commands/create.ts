import fc from 'fast-check'
import { stringifyJson, type JsonObject } from '../../../findings/index.js'
import { createdId } from '../../own-users.js'
import { encode } from '../../transports.js'
import { command, operationOf, type ModelCommand } from '../command.js'
import { ask, hold } from '../hold.js'
import { freshened, someFields } from './some-fields.js'

/** A run may create few users, and a sequence may shrink often. */
const MOST_PEOPLE = 4

/** A new user with an origin id, in any version. */
export const creates: fc.Arbitrary<ModelCommand> = fc
  .record({ at: fc.nat(99), by: fc.nat(9), view: fc.nat(99), fields: someFields })
  .map(({ at, by, view, fields: drawn }) => command(`create ${stringifyJson(drawn)}`, async (model, real) => {
    const fields = freshened(drawn, real)
    const { context } = real
    const operation = operationOf(real, 'create', at)
    const accepted = await context.transports.accepted(operation)
    const transport = accepted[by % Math.max(1, accepted.length)]
    if (transport === undefined) return
    const email = context.users.newEmail()
    const sent: JsonObject = { ...fields, first_name: 'Asbuilt', last_name: 'Model', email_address: email, origin_id: context.users.newOriginId() }
    const exchange = await ask(real, { operation, body: encode(operation, transport, sent) })
    const id = createdId(exchange)
    if (id === '') return
    context.users.adopt({ id, email })
    const person = { id, email, known: {}, projects: new Map<string, boolean>(), first: null }
    model.people.push(person)
    await hold(model, real, {
      operation, exchange, person, stored: sent, view: operationOf(real, 'show', view), bystander: true,
      clauses: { stored: 'USER-3/shown-in-every-version', others: 'USER-3/shown-in-every-version' },
    })
  }, ({ people }) => people.length < MOST_PEOPLE))
