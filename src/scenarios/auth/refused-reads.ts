import type { ClauseId, Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { succeeded } from '../engine/answer.js'
import { variableFor } from '../engine/needs.js'
import { SPREAD } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest } from '../engine/sound-request.js'
import { forUnknownUser, judgeNoDataShown } from './refused-request.js'

const ACCESS: ClauseId = 'AUTH-4/read-without-access-is-403'
const READER: ClauseId = 'AUTH-4/read-access-suffices-to-read'
const EXISTENCE: ClauseId = 'AUTH-9/access-before-existence'

/**
 * A read without a token is answered with 401, one without permission with 403, neither with data (AUTH-1, AUTH-3,
 * AUTH-4). A caller with read access may read (AUTH-4).
 */
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
    const refusals = [await context.api.send({ ...draft, caller: 'nobody' })]
    context.verdict.expectStatus(
      'AUTH-1/no-token-is-401',
      refusals[0]!,
      [401],
      'a request without a token is answered with 401',
    )
    refusals.push(...(await readWithoutAccess(context, draft)))
    judgeNoDataShown(context.verdict, 'AUTH-3/no-data', refusals)
    if (!context.verdict.judges(READER)) return
    if (target.readonly === undefined) return context.verdict.skip(READER, 'missing-variable', variableFor('readonly'))
    if (!mayAsk(context, 1)) return context.verdict.skip(READER, 'not-exchanged', SPREAD)
    const exchange = await context.api.send({ ...draft, caller: 'readonly' })
    context.verdict.expect(
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

/**
 * In a read-only run one caller for each operation is enough: for a single user the one without permission (turn 0),
 * for lists in turn.
 */
function mayAsk(context: ScenarioContext, turn: number): boolean {
  return (
    context.run.write ||
    (context.operation.action === 'show' ? turn === 0 : context.run.isTurnAmongReads(turn, { of: 2 }))
  )
}

/**
 * Reads without permission, and a user that does not exist where the operation names one: a 403 shows that the
 * permission is checked, and before the user (AUTH-9). After any other answer an existing user tells the two apart.
 */
async function readWithoutAccess(context: ScenarioContext, draft: RequestDraft): Promise<readonly Exchange[]> {
  if (!context.verdict.judges(ACCESS)) return []
  if (context.target.noaccess === undefined) {
    for (const clause of [ACCESS, EXISTENCE]) context.verdict.skip(clause, 'missing-variable', variableFor('noaccess'))
    return []
  }
  if (!mayAsk(context, 0)) {
    context.verdict.skip(ACCESS, 'not-exchanged', SPREAD)
    return []
  }
  const first = await context.api.send({ ...forUnknownUser(draft), caller: 'noaccess' })
  context.verdict.expectStatus(EXISTENCE, first, [403], 'the lack of permission is told before the lack of a user')
  if (first.response?.status === 403 || draft.path?.['id'] === undefined) {
    context.verdict.expectStatus(ACCESS, first, [403], 'a caller without permission may not read')
    return [first]
  }
  const second = await context.api.send({ ...draft, caller: 'noaccess' })
  context.verdict.expectStatus(ACCESS, second, [403], 'a caller without permission may not read')
  return [first, second]
}
