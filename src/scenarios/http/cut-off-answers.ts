import { defineScenario } from '../engine/scenario.js'

const WHOLE = 'HTTP-3/one-json-document'
/** Once or twice is the fault of the network, and the answer is asked for again. More often it is the server. */
const OFTEN = 3
const SHARE = 0.1

/** Answers come whole (HTTP-3). Sends nothing itself: it counts the answers of the run that broke off. */
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
