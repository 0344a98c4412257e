import { defineScenario } from '../scenario.js'
import { expectStatus } from '../refusal.js'
import { soundRequest } from '../sound-request.js'

/** The sound request of each operation without its Authorization header, and without the company header too. */
export const withoutToken = defineScenario({
  id: 'without-token',
  clauses: ['AUTH-1/no-token-is-401', 'AUTH-9/token-before-header'],
  appliesTo: {},
  mode: 'read',
  requests: 3,
  async run(context) {
    const { draft } = await soundRequest(context)
    const bare = await context.send({ ...draft, caller: 'nobody', mustBeRefused: true })
    expectStatus(context, 'AUTH-1/no-token-is-401', bare, [401], 'a request without a token is answered with 401')
    const nameless = await context.send({ ...draft, caller: 'nobody', companyHeader: null, mustBeRefused: true })
    expectStatus(context, 'AUTH-9/token-before-header', nameless, [401], 'the missing token is told before the missing company header')
  },
})
