import type { ClauseId } from '../../findings/index.js'
import { acceptedRequest } from '../auth/accepted.js'
import type { ScenarioContext } from '../engine/context.js'
import { defineScenario } from '../engine/scenario.js'
import { SPREAD } from '../engine/scenario-run.js'
import { addressOf, askOnce, unknownPath, unknownVersion } from './routing.js'

const ROUTING: ClauseId = 'HTTP-11/routing-before-token'

/** The operation's path under a version that does not exist, and made longer. Neither needs a token to get its 404. */
export const unknownAddresses = defineScenario({
  id: 'unknown-addresses',
  clauses: ['HTTP-11/unknown-version-is-404', 'HTTP-11/unknown-path-is-404', ROUTING],
  appliesTo: {},
  mode: 'read',
  requests: 1.5,
  requestsReadOnly: 1.8,
  async run(context) {
    const { catalogue, operation } = context
    const { draft } = await acceptedRequest(context)
    const { path, query } = addressOf(context, draft)
    const version = unknownVersion(catalogue, operation)
    const elsewhere = path.replace(`/v${operation.version}/`, `/v${version}/`)
    const addresses = [
      ['HTTP-11/unknown-version-is-404', elsewhere, `there is no version ${version}`],
      ['HTTP-11/unknown-path-is-404', unknownPath(catalogue, path), 'no operation has this path'],
    ] as const
    for (const [turn, [clause, url, message]] of addresses.entries()) {
      if (context.run.isTurnAmongReads(turn, { of: addresses.length }))
        await expectNothing(context, clause, url + query, message)
      else context.verdict.skip(clause, 'not-exchanged', SPREAD)
    }
  },
})

/** Without a token first: a 404 shows both, that there is nothing and that the token was not asked for. */
async function expectNothing(context: ScenarioContext, clause: ClauseId, url: string, message: string): Promise<void> {
  const draft = { operation: context.operation, url, mustBeRefused: true, offContract: true }
  const bare = await askOnce(context, { ...draft, caller: 'nobody' })
  if (context.verdict.expectStatus(ROUTING, bare, [404], `${message}, and a 404 needs no token`))
    context.verdict.pass(clause)
  else context.verdict.expectStatus(clause, await askOnce(context, { ...draft, caller: 'admin' }), [404], message)
}
