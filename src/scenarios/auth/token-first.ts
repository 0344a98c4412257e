import type { ClauseId, Exchange } from '../../findings/index.js'
import { defineScenario } from '../engine/scenario.js'
import type { ScenarioContext } from '../engine/context.js'
import { SkipError } from '../engine/verdict.js'
import type { SoundRequest } from '../engine/sound-request.js'
import { SPREAD } from '../engine/scenario-run.js'
import { acceptedRequest } from './accepted.js'
import { faultyBody } from './faulty-body.js'
import { trespass } from './trespass.js'
import { forUnknownUser } from './unknown-user.js'

const HEADER: ClauseId = 'AUTH-9/token-before-header'
const VALIDATION: ClauseId = 'AUTH-3/no-validation-message'
const EXISTENCE: ClauseId = 'AUTH-3/no-hint-of-existence'

/**
 * A request in which everything is wrong: no token, no company header, an unknown user, a faulty body. A 401 can only
 * come of the token, which so was looked at first. Any other answer is taken apart, one fault at a time.
 */
export const tokenFirst = defineScenario({
  id: 'token-first',
  clauses: [HEADER, VALIDATION, EXISTENCE],
  appliesTo: {},
  mode: 'read',
  requests: 1,
  requestsReadOnly: 0.4,
  async run(context) {
    if (isShownElsewhere(context)) throw new SkipError('not-exchanged', SPREAD)
    const sound = await acceptedRequest(context)
    const { body, words } = faulty(context, sound)
    const bare = { ...sound.draft, caller: 'nobody' } as const
    const worst = await trespass(context, { ...forUnknownUser(bare), ...body, companyHeader: null })
    if (worst.response?.status === 401) {
      context.verdict.pass(HEADER)
      context.verdict.pass(EXISTENCE)
      expectNoWords(context, worst, words)
      return
    }
    const nameless = await trespass(context, { ...bare, companyHeader: null })
    context.verdict.expectStatus(HEADER, nameless, [401], 'the missing token is told before the missing company header')
    if (context.verdict.judges(EXISTENCE)) {
      const unknown = await trespass(context, forUnknownUser(bare))
      context.verdict.expectStatus(
        EXISTENCE,
        unknown,
        [401],
        'without a token an unknown user is answered like a known one',
      )
    }
    if (!context.verdict.judges(VALIDATION)) return
    const invalid = await trespass(context, { ...forUnknownUser(bare), ...body })
    const held = context.verdict.expectStatus(
      VALIDATION,
      invalid,
      [401],
      'without a token a faulty body is answered with 401',
    )
    if (held) expectNoWords(context, invalid, words)
  },
})

/** In a read-only run AUTH-9 is met on these operations by other orders: `refused-reads` and `company-missing`. */
function isShownElsewhere(context: ScenarioContext): boolean {
  const { target, operation, run } = context
  if (run.write || target.noaccess === undefined) return false
  return operation.action === 'show' || (operation.action === 'list' && context.run.isTurnAmongReads(0, { of: 2 }))
}

function faulty(
  { operation }: ScenarioContext,
  { transport }: SoundRequest,
): { readonly body: object; readonly words: readonly string[] } {
  if (transport === null) return { body: {}, words: [] }
  const { body, words } = faultyBody(operation, transport)
  return { body: { body }, words }
}

function expectNoWords(context: ScenarioContext, exchange: Exchange, words: readonly string[]): void {
  const text = exchange.response?.text ?? ''
  const said = words.filter(word => text.includes(word))
  context.verdict.expect(
    VALIDATION,
    said.length === 0,
    () => ({
      at: '/response/body',
      expected: 'nothing about the body',
      received: said,
      message: 'a 401 tells what is wrong with the body',
    }),
    { exchanges: [exchange] },
  )
}
