import fc from 'fast-check'
import { stringifyJson, type JsonObject } from '../../../findings/index.js'
import { encode, idNumber } from '../../transports.js'
import { command, operationOf, type ModelCommand } from '../command.js'
import { personAt } from '../directory-model.js'
import { ask, hold } from '../hold.js'
import { freshened, someFields } from './some-fields.js'

/** A batch that updates one user by id or origin id, some of them beside an entry for another user that cannot be stored. */
export const syncs: fc.Arbitrary<ModelCommand> = fc
  .record({ at: fc.nat(99), who: fc.nat(9), by: fc.nat(9), view: fc.nat(99), bystander: fc.boolean(), beside: fc.boolean(), byOrigin: fc.boolean(), fields: someFields })
  .map(({ at, who, by, view, bystander, beside, byOrigin, fields: drawn }) => command(`sync ${who} ${stringifyJson(drawn)}${beside ? ' beside a bad entry' : ''}`, async (model, real) => {
    const { context } = real
    const fields = freshened(drawn, real)
    const operation = operationOf(real, 'sync', at)
    const accepted = await context.transports.accepted(operation)
    const transport = accepted[by % Math.max(1, accepted.length)]
    if (transport === undefined) return
    const person = personAt(model, who)
    const other = personAt(model, who + 1)
    const origin = person.known.origin_id
    const key: JsonObject = byOrigin && typeof origin === 'string' && origin !== '' ? { origin_id: origin } : { id: idNumber(person.id) }
    const entries = [{ ...key, ...fields }, ...(beside && other !== person ? [{ id: idNumber(other.id), city: `Bad ${real.turn}`, is_employee: 'perhaps' }] : [])]
    const exchange = await ask(real, { operation, body: encode(operation, transport, entries) })
    if (exchange.response?.status !== 200) return
    const bad = entries.length > 1
    await hold(model, real, {
      operation, exchange, person, stored: fields, view: operationOf(real, 'show', view), bystander: bystander || bad,
      clauses: { stored: 'origin_id' in key ? 'SYNC-2/known-origin-updates' : 'SYNC-2/known-id-updates', others: bad ? 'SYNC-4/bad-entry-stores-nothing' : 'SYNC-2/known-id-updates' },
    })
  }))
