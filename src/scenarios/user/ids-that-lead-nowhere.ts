import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { soundRequest } from '../engine/sound-request.js'
import { succeeded } from '../engine/body-formats.js'
import { unknownId } from './unknown-id.js'

/** The sound request with the id of nobody, and with one that is no number (USER-2). */
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
    const nobody = await context.api.send({ ...draft, path: { id: unknownId(context) }, mustBeRefused: true })
    context.verdict.expectStatus('USER-2/unknown-id-is-404', nobody, [404], 'the id of nobody is answered with 404')
    const text = await context.api.send({ ...draft, path: { id: 'nobody' }, mustBeRefused: true })
    context.verdict.expectStatus(
      'USER-2/id-that-is-no-number',
      text,
      [400, 404],
      'an id that is no number is answered with 404 or 400',
    )
  },
})
