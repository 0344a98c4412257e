import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { idText, succeeded } from '../engine/answer.js'
import { sayNothing } from '../engine/request-body.js'
import { unknownId } from '../engine/identities.js'
import { defineScenario } from '../engine/scenario.js'
import { soundRequest } from '../engine/sound-request.js'
import { SkipError } from '../engine/verdict.js'

/** A user of the directory is shown with 200, and it is the one asked for (USER-1). */
export const showById = defineScenario({
  id: 'show-by-id',
  clauses: ['USER-1/known-id-is-200', 'USER-1/the-user-asked-for'],
  appliesTo: { action: 'show' },
  mode: 'read',
  requests: 0.5,
  requestsReadOnly: 0,
  async run(context) {
    const id = await context.directory.someUserId(context.operation)
    const exchange = await context.api.read({ operation: context.operation, path: { id } })
    if (!context.verdict.expectStatus('USER-1/known-id-is-200', exchange, [200], 'a listed user is not shown')) {
      return context.verdict.skip('USER-1/the-user-asked-for', 'baseline-refused')
    }
    const body = bodyOf(exchange)
    const received = isObject(body) ? (body.id ?? null) : null
    context.verdict.expect(
      'USER-1/the-user-asked-for',
      idText(received) === id,
      () => ({
        at: '/response/body/id',
        expected: id,
        received,
        message: 'the user shown is not the one asked for',
      }),
      { exchanges: [exchange] },
    )
  },
})

/**
 * An unknown id is answered with 404, and one that is no number with 404 or 400 (USER-2). Nothing is said of either.
 */
export const idsThatLeadNowhere = defineScenario({
  id: 'ids-that-lead-nowhere',
  clauses: ['USER-2/unknown-id-is-404', 'USER-2/id-that-is-no-number'],
  appliesTo: { action: ['show', 'update', 'invite'] },
  mode: 'read',
  requests: operation => (operation.action === 'update' ? 2 : 3),
  requestsReadOnly: 2,
  async run(context) {
    const { draft } = await soundRequest(context)
    if (context.operation.action !== 'update' && !succeeded(await context.api.read(draft)))
      throw new SkipError('baseline-refused', 'the same call for a known user was refused')
    const nobody = await context.api.send({
      ...sayNothing({ ...draft, path: { id: unknownId(context) } }),
      mustBeRefused: true,
    })
    context.verdict.expectStatus('USER-2/unknown-id-is-404', nobody, [404], 'the id of nobody is answered with 404')
    const text = await context.api.send({
      ...sayNothing({ ...draft, path: { id: 'nobody' } }),
      mustBeRefused: true,
    })
    context.verdict.expectStatus(
      'USER-2/id-that-is-no-number',
      text,
      [400, 404],
      'an id that is no number is answered with 404 or 400',
    )
  },
})
