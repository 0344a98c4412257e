import { defineScenario } from '../engine/scenario.js'

const WHOLE = 'HTTP-3/one-json-document'
/** Once or twice is the network's doing, and asked again; what comes back all the time is the server's. */
const OFTEN = 3
const SHARE = 0.1

/** Asks nothing: counts the answers of the whole run that broke off, each of which was asked for again. */
export const cutOffAnswers = defineScenario({
  id: 'cut-off-answers',
  clauses: [WHOLE],
  appliesTo: {},
  mode: 'read',
  requests: 0,
  late: 99,
  async run(context) {
    const answers = context.api.client.exchanges.filter(({ operationId }) => operationId === context.operation.id)
    const cut = answers.filter(({ failure }) => failure?.kind === 'cut-off')
    if (answers.length === 0) return context.verdict.skip(WHOLE, 'not-exchanged')
    context.verdict.expect(
      WHOLE,
      cut.length < OFTEN || cut.length < SHARE * answers.length,
      () => ({
        at: '/response/body',
        expected: 'whole answers',
        received: `${cut.length} of ${answers.length} broke off`,
        message: 'answers break off time and again, although they come whole when they are asked for once more',
      }),
      { exchanges: cut.slice(0, OFTEN) },
    )
  },
})
