import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { variableFor } from '../engine/needs.js'
import { acceptedRequest } from './accepted.js'
import { stranger } from './stranger.js'

/** Users of other companies asked for by id: of one without access, and of one that the token has access to. */
export const othersShown = defineScenario({
  id: 'others-shown',
  clauses: ['AUTH-8/foreign-id-is-404'],
  appliesTo: { action: 'show' },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 1,
  async run(context) {
    const { target, run } = context
    const { draft } = await acceptedRequest(context)
    const other = run.write && target.secondCompanyId !== undefined ? (await stranger(context)).id : undefined
    const ids = [target.foreignUserId, other].filter(id => id !== undefined)
    if (ids.length === 0)
      throw new SkipError('missing-variable', `${variableFor('foreignUserId')} or ${variableFor('secondCompanyId')}`)
    for (const id of ids) {
      const exchange = await context.api.send({ ...draft, path: { ...draft.path, id } })
      context.verdict.expectStatus(
        'AUTH-8/foreign-id-is-404',
        exchange,
        [404],
        'a user of another company is answered like one that does not exist',
      )
    }
  },
})
