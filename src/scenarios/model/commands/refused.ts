import fc from 'fast-check'
import { liveToken, revocationOf } from '../../auth/token-supply.js'
import { expectable } from '../expectable.js'
import { encode, succeeded } from '../../transports.js'
import { command, operationOf, type ModelCommand } from '../command.js'
import { personAt } from '../directory-model.js'
import { ask, hold } from '../hold.js'
import { freshened, someFields } from './some-fields.js'

/** An update by a caller that may not: reading alone, nothing at all, or with a token that was revoked. Nothing comes of it. */
export const refusals: fc.Arbitrary<ModelCommand> = fc
  .record({ as: fc.constantFrom('readonly' as const, 'noaccess' as const, 'nobody' as const, 'revoked' as const), at: fc.nat(99), who: fc.nat(9), view: fc.nat(99), fields: someFields })
  .map(({ as, at, who, view, fields: drawn }) => command(`update ${who} by ${as}`, async (model, real) => {
    const fields = freshened(drawn, real)
    const { context } = real
    if ((as === 'readonly' || as === 'noaccess') && context.target[as] === undefined) return
    const operation = operationOf(real, 'update', at)
    const [transport] = await context.transports.accepted(operation)
    if (transport === undefined) return
    const person = personAt(model, who)
    const caller = as === 'revoked' ? { bearer: await deadToken(real) } : as
    const exchange = await ask(real, { operation, path: { id: person.id }, body: encode(operation, transport, fields), caller, mustBeRefused: true })
    // who is let in although he should not be is for others to judge
    if (succeeded(exchange)) return void Object.assign(person.known, fields)
    await hold(model, real, { operation, exchange, person, bystander: false, stored: {}, view: operationOf(real, 'show', view), clauses: { stored: 'AUTH-3/no-effect', others: 'AUTH-3/no-effect' } })
  }))

async function deadToken({ context, asked }: Parameters<ModelCommand['run']>[1]): Promise<string> {
  const { token } = await liveToken(context)
  asked.push(await context.send(revocationOf(context, token)))
  return token
}

/** A user shown to whom it must not be shown: a caller without access, or another company. */
export const strangers: fc.Arbitrary<ModelCommand> = fc
  .record({ as: fc.constantFrom('noaccess' as const, 'company' as const), at: fc.nat(99), who: fc.nat(9) })
  .map(({ as, at, who }) => command(`show ${who} to ${as === 'company' ? 'another company' : 'noaccess'}`, async (model, real) => {
    const { secondCompanyId, noaccess } = real.context.target
    if (as === 'company' ? secondCompanyId === undefined : noaccess === undefined) return
    const operation = operationOf(real, 'show', at)
    const from = as === 'company' ? { companyHeader: secondCompanyId ?? null, companyParam: secondCompanyId ?? null } : { caller: 'noaccess' as const }
    const exchange = await ask(real, { operation, path: { id: personAt(model, who).id }, ...from })
    expectable(real, operation, exchange, as === 'company' ? [404] : [403], as === 'company' ? 'AUTH-8/foreign-id-is-404' : 'AUTH-4/read-without-access-is-403', 'a user is shown where it must not be')
  }))
