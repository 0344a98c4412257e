import fc from 'fast-check'
import { succeeded } from '../../engine/body-formats.js'
import { revocationOf } from '../../auth/token-supply.js'
import { ask } from '../ask.js'
import { command, type ModelCommand } from '../command.js'

/** The token of the sequence's own is revoked: from then on it opens nothing. */
export const revocations: fc.Arbitrary<ModelCommand> = fc.constant(null).map(() =>
  command('revoke token', { kind: 'revoke', fits: ({ token }) => token?.alive === true }, async (model, real) => {
    if (model.token === null) return
    const { bearer } = model.token
    const exchange = await ask(real, revocationOf(real.context, bearer))
    model.token = succeeded(exchange) ? { bearer, alive: false } : null
  }),
)
