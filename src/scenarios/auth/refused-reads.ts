import type { ClauseId, Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import type { ScenarioContext } from '../context.js'
import { defineScenario } from '../scenario.js'
import { expectStatus } from '../refusal.js'
import { succeeded } from '../transports.js'
import { hasTurn, SPREAD, variables } from '../variables.js'
import { acceptedRequest } from './accepted.js'
import { judgeSilence } from './trespass.js'
import { forUnknownUser } from './unknown-user.js'

const ACCESS: ClauseId = 'AUTH-4/read-without-access-is-403'
const READER: ClauseId = 'AUTH-4/read-access-suffices-to-read'
const EXISTENCE: ClauseId = 'AUTH-9/access-before-existence'

/** The same GET by nobody, by a caller without permission and by one who may read. */
export const refusedReads = defineScenario({
  id: 'refused-reads',
  clauses: ['AUTH-1/no-token-is-401', 'AUTH-3/no-data', ACCESS, READER, EXISTENCE],
  appliesTo: { action: ['list', 'show', 'me'] },
  mode: 'read',
  requests: 3,
  requestsReadOnly: 2,
  async run(context) {
    const { target } = context
    const { draft } = await acceptedRequest(context)
    const refusals = [await context.send({ ...draft, caller: 'nobody' })]
    expectStatus(
      context,
      'AUTH-1/no-token-is-401',
      refusals[0]!,
      [401],
      'a request without a token is answered with 401',
    )
    refusals.push(...(await byStranger(context, draft)))
    judgeSilence(context, 'AUTH-3/no-data', refusals)
    if (!context.judges(READER)) return
    if (target.readonly === undefined) return context.skip(READER, 'missing-variable', variables.readonly)
    if (!mayAsk(context, 1)) return context.skip(READER, 'not-exchanged', SPREAD)
    const exchange = await context.send({ ...draft, caller: 'readonly' })
    context.expect(
      READER,
      succeeded(exchange),
      () => ({
        at: '/response/status',
        expected: [200],
        received: exchange.response?.status ?? null,
        message: 'a caller who may read is refused a read',
      }),
      { exchanges: [exchange] },
    )
  },
})

/** In a read-only run one caller is enough for each operation: for a single user the one without permission (0), for lists by turns. */
function mayAsk(context: ScenarioContext, turn: number): boolean {
  return context.write || (context.operation.action === 'show' ? turn === 0 : hasTurn(context, turn, 2))
}

/**
 * A caller without permission asks for a user that does not exist, where a user is asked for: a 403 shows that the permission
 * counts, and before the user. Where the answer is another one, a user that exists tells the two apart.
 */
async function byStranger(context: ScenarioContext, draft: RequestDraft): Promise<readonly Exchange[]> {
  if (!context.judges(ACCESS)) return []
  if (context.target.noaccess === undefined) {
    for (const clause of [ACCESS, EXISTENCE]) context.skip(clause, 'missing-variable', variables.noaccess)
    return []
  }
  if (!mayAsk(context, 0)) {
    context.skip(ACCESS, 'not-exchanged', SPREAD)
    return []
  }
  const first = await context.send({ ...forUnknownUser(draft), caller: 'noaccess' })
  expectStatus(context, EXISTENCE, first, [403], 'the lack of permission is told before the lack of a user')
  if (first.response?.status === 403 || draft.path?.['id'] === undefined) {
    expectStatus(context, ACCESS, first, [403], 'a caller without permission may not read')
    return [first]
  }
  const second = await context.send({ ...draft, caller: 'noaccess' })
  expectStatus(context, ACCESS, second, [403], 'a caller without permission may not read')
  return [first, second]
}
