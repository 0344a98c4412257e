import fc from 'fast-check'
import { stringifyJson, type ClauseId, type JsonObject } from '../../../findings/index.js'
import { encode, succeeded } from '../../transports.js'
import { command, operationOf, type ModelCommand } from '../command.js'
import { personAt } from '../directory-model.js'
import { ask, hold } from '../hold.js'
import { freshened, someFields } from './some-fields.js'

type Kind = 'sound' | 'bad value' | 'taken address' | 'deactivate' | 'activate'
const kinds: readonly Kind[] = ['sound', 'sound', 'bad value', 'taken address', 'deactivate', 'activate']
const clauseOf: Readonly<Record<Kind, ClauseId>> = {
  'sound': 'USER-7/change-is-stored', 'deactivate': 'USER-7/change-is-stored', 'activate': 'USER-7/change-is-stored',
  'bad value': 'USER-8/nothing-stored', 'taken address': 'USER-5/refused-update-stores-nothing',
}

/** An update of one user: sound, refused for a value or for an address that is taken, or one that switches the user off or on. */
export const updates: fc.Arbitrary<ModelCommand> = fc
  .record({ at: fc.nat(99), who: fc.nat(9), by: fc.nat(9), view: fc.nat(99), bystander: fc.boolean(), kind: fc.constantFrom(...kinds), fields: someFields })
  .map(({ at, who, by, view, bystander, kind, fields: drawn }) => command(`update ${who} (${kind}) ${stringifyJson(drawn)}`, async (model, real) => {
    const fields = freshened(drawn, real)
    const { context } = real
    const operation = operationOf(real, 'update', at)
    const accepted = await context.transports.accepted(operation)
    const transport = accepted[by % Math.max(1, accepted.length)]
    if (transport === undefined) return
    const person = personAt(model, who)
    const change: Readonly<Record<Kind, JsonObject>> = {
      'sound': fields, 'deactivate': { is_active: false }, 'activate': { is_active: true },
      'bad value': { ...fields, is_employee: 'perhaps' }, 'taken address': { ...fields, email_address: personAt(model, who + 1).email },
    }
    if (kind === 'taken address' && model.people.length < 2) return
    const exchange = await ask(real, { operation, path: { id: person.id }, body: encode(operation, transport, change[kind]), ...(kind === 'bad value' || kind === 'taken address' ? { mustBeRefused: true } : {}) })
    const taken = succeeded(exchange)
    // a value that is taken although it is none is for others to judge: then nobody knows what is stored
    if (taken && (kind === 'bad value' || kind === 'taken address')) return forget(person.known)
    await hold(model, real, {
      operation, exchange, person, bystander, stored: taken ? change[kind] : {}, view: operationOf(real, 'show', view),
      clauses: { stored: clauseOf[kind], others: taken ? 'USER-7/other-fields-stay' : clauseOf[kind] },
    })
  }, model => kind !== 'taken address' || model.people.length > 1))

function forget(known: Record<string, unknown>): void {
  for (const field of Object.keys(known)) delete known[field]
}
