import { noCountries } from '../../generators/index.js'
import type { JsonObject } from '../../json/index.js'
import { defineScenario } from '../engine/scenario.js'
import { statusOf, wrongStatus } from '../engine/verdict.js'
import { encode, succeeded } from '../engine/body-formats.js'
import { acceptedRequest } from './accepted.js'
import { rootlessBody } from './faulty-body.js'
import { trespass } from './trespass.js'
import { forUnknownUser } from './unknown-user.js'

const CONFLICT = 'AUTH-9/body-before-conflict'
const badBody: readonly number[] = [400, 422]

/** Two faults in one request: the one that has to be told is the earlier one. */
export const bodyChecks = defineScenario({
  id: 'body-checks',
  clauses: ['AUTH-9/existence-before-body', CONFLICT],
  appliesTo: { action: ['create', 'update'] },
  mode: 'write',
  requests: 2,
  async run(context) {
    const { draft, transport } = await acceptedRequest(context)
    const { operation, users, identities } = context
    if (transport === null) throw new Error(`${operation.id} takes no body`)
    if (context.verdict.judges('AUTH-9/existence-before-body')) {
      const exchange = await trespass(context, { ...forUnknownUser(draft), body: rootlessBody(transport) })
      context.verdict.expectStatus(
        'AUTH-9/existence-before-body',
        exchange,
        [404],
        'the lack of a user is told before the faulty body',
      )
    }
    const taken = (await users.take('refused')).email
    const fault: JsonObject =
      operation.action === 'create'
        ? { first_name: 'Asbuilt' }
        : { country_code: noCountries[context.run.pick('country', noCountries.length)] ?? '' }
    const ask = (fields: JsonObject) =>
      trespass(context, { ...draft, body: encode(operation, transport, { ...fault, ...fields }) })
    const both = await ask({ email_address: taken })
    if (operation.action === 'update' && succeeded(both))
      await ask({ email_address: (await users.take('probe')).email })
    if (both.response?.status !== 409) {
      context.verdict.expectStatus(
        CONFLICT,
        both,
        badBody,
        'a faulty field beside an address that is taken is told as a fault',
      )
      return
    }
    const alone = await ask(operation.action === 'create' ? { email_address: identities.newEmail() } : {})
    if (!badBody.includes(alone.response?.status ?? 0)) {
      return context.verdict.skip(
        CONFLICT,
        'missing-data',
        `the fault alone is answered with ${String(statusOf(alone))}`,
      )
    }
    context.verdict.fail(
      CONFLICT,
      wrongStatus(both, [...badBody], 'an address that is taken is told before a faulty field'),
      {
        exchanges: [alone, both],
      },
    )
  },
})
