import { defineScenario } from '../engine/scenario.js'
import { acceptedRequest } from './accepted.js'
import { trespass } from './trespass.js'
import { forUnknownUser } from './unknown-user.js'

/** A caller without permission writes to a user that does not exist; reading one is a matter of `refused-reads`. */
export const accessBeforeExistence = defineScenario({
  id: 'access-before-existence',
  clauses: ['AUTH-9/access-before-existence'],
  appliesTo: { action: ['update', 'invite'] },
  mode: 'write',
  needs: ['noaccess'],
  requests: 1,
  async run(context) {
    const { draft } = await acceptedRequest(context)
    const exchange = await trespass(context, { ...forUnknownUser(draft), caller: 'noaccess' })
    context.verdict.expectStatus(
      'AUTH-9/access-before-existence',
      exchange,
      [403],
      'the lack of permission is told before the lack of a user',
    )
  },
})
