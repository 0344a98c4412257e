import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { idText } from '../engine/directory.js'
import { defineScenario } from '../engine/scenario.js'

/** Some user of the directory is shown: the one asked for (USER-1). */
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
