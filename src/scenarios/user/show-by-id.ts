import { bodyOf } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { idText } from '../directory.js'
import { expectStatus } from '../refusal.js'
import { defineScenario } from '../scenario.js'

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
    const exchange = await context.read({ operation: context.operation, path: { id } })
    if (!expectStatus(context, 'USER-1/known-id-is-200', exchange, [200], 'a listed user is not shown')) {
      return context.skip('USER-1/the-user-asked-for', 'baseline-refused')
    }
    const body = bodyOf(exchange)
    const received = isObject(body) ? (body.id ?? null) : null
    context.expect(
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
