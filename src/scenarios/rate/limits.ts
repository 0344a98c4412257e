import { userField } from '../../catalogue/index.js'
import { type Exchange, header } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { statusOf, succeeded } from '../engine/answer.js'
import { encode } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { soundRequest, type SoundRequest } from '../engine/sound-request.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'
import {
  brokenPromise,
  type Burst,
  findCreated,
  rateLimitOf,
  type RateLimitState,
  runIntoLimit,
  sameSpentWindow,
  untilReset,
} from './rate-window.js'

const TIGHTER = 'RATE-1/headers-tell-the-tighter-window'
const REFUSED = 'RATE-2/past-the-limit-is-429'
const HEADERS = 'RATE-2/refusal-has-rate-headers'
const NOTHING = 'RATE-2/refusal-has-nothing-remaining'
const AGAIN = 'RATE-2/succeeds-after-reset'
const EFFECT = 'RATE-2/refused-call-has-no-effect'
const BUSY = 'RATE-3/503-has-retry-after'

/** The largest limit that is spent on purpose, the seconds waited for its reset at most, and the calls sent at once. */
const SMALL = 120
const NEAR = 65
const VOLLEY = 55

/**
 * Past the limit calls are answered with 429 and its headers, are not carried out, and succeed again after the reset
 * (RATE-2). The headers promise no more calls than there are (RATE-1), and a 503 says when to come back (RATE-3). The
 * scenario spends the limit on purpose; the refused call is a create.
 */
export const limits = defineScenario({
  id: 'limits',
  clauses: [TIGHTER, REFUSED, HEADERS, NOTHING, AGAIN, EFFECT, BUSY],
  appliesTo: { action: 'create', requestField: userField.bidContact },
  mode: 'write',
  requests: SMALL + 10,
  late: 95,
  async run(context) {
    const sound = await soundRequest(context)
    const { id } = await context.users.take('refused')
    const show = { operation: context.directory.showBeside(context.operation), path: { id } }
    const promised = brokenPromise(context.api.client.exchanges)
    if (promised !== null) failTighter(context.verdict, promised)
    const first = rateLimitOf(await context.api.send(show))
    if (first === null) throw new SkipError('missing-data', 'the answers do not tell the limit')
    if (first.limit > SMALL) throw new SkipError('limit-too-high', `a limit of ${first.limit}`)
    if (untilReset(first) > NEAR * 1000) throw new SkipError('limit-too-high', 'its reset is too far away to wait for')
    await context.target.clock.sleep(untilReset(first))
    const cheap = { ...show, once: true }
    const sent = await judgeVolleys(context, { ...cheap, offContract: true })
    const burst = await runIntoLimit(
      context,
      cheap,
      email => createDraft(context, sound, email),
      sent,
      first.limit + 10,
    )
    const refusal = judgeRefusal(context.verdict, burst)
    if (refusal === null) return
    await judgeReset(context, cheap, rateLimitOf(refusal) ?? first)
    const { exchange, found } = await findCreated(context, burst.email)
    if (found === null)
      return context.verdict.skip(EFFECT, 'missing-data', `the search is answered with ${String(statusOf(exchange))}`)
    context.verdict.expect(
      EFFECT,
      !found,
      () => ({
        at: '/response/body/0',
        expected: 'nobody',
        received: 'the user',
        message: 'a create that was refused was carried out',
      }),
      {
        exchanges: [refusal, exchange],
      },
    )
  },
})

function createDraft({ operation }: ScenarioContext, { format }: SoundRequest, email: string): RequestDraft {
  const payload = { [userField.givenName]: 'Asbuilt', [userField.familyName]: 'Probe', [userField.email]: email }
  return { operation, body: encode(operation, format ?? 'json', payload), once: true }
}

/**
 * Sends many calls at once, twice, the second time over the connections of the first: a 503 has to say when to come
 * back. Earlier 503s of the run count as well.
 * @returns the calls of the second volley.
 */
async function judgeVolleys(context: ScenarioContext, draft: RequestDraft): Promise<readonly Exchange[]> {
  const volley = () => Promise.all(Array.from({ length: VOLLEY }, () => context.api.send(draft)))
  await volley()
  const sent = await volley()
  const busy = context.api.client.exchanges.filter(({ response }) => response?.status === 503)
  if (busy.length === 0) context.verdict.skip(BUSY, 'not-exchanged', `${VOLLEY} calls at once were not too many`)
  for (const exchange of busy) {
    const value = header(exchange, 'retry-after') ?? ''
    const holds = /^\s*\d+\s*$/.test(value) || !Number.isNaN(Date.parse(value))
    context.verdict.expect(
      BUSY,
      holds,
      () => ({
        at: '/response/headers/retry-after',
        expected: 'seconds or a date',
        received: value === '' ? null : value,
        message: 'a 503 does not say when to come back',
      }),
      { exchanges: [exchange] },
    )
  }
  return sent
}

function failTighter(verdict: ClauseVerdict, [before, refused]: readonly [Exchange, Exchange]): void {
  const remaining = header(before, 'x-rate-limit-remaining') ?? ''
  verdict.fail(
    TIGHTER,
    wrongStatus(refused, [200], `a call was refused while the answer before it promised ${remaining} more`),
    { exchanges: [before, refused] },
  )
}

/**
 * Judges the refused create.
 * @returns it, or null where there is none and everything else is skipped.
 */
function judgeRefusal(verdict: ClauseVerdict, { carriedOut, early, create, beyond }: Burst): Exchange | null {
  const last = carriedOut.at(-1)
  if (early !== null && last !== undefined) failTighter(verdict, [last, early])
  else verdict.pass(TIGHTER)
  if (create?.response?.status === 429) {
    verdict.pass(REFUSED)
    judgeHeaders(verdict, create)
    return create
  }
  const rest = [HEADERS, NOTHING, AGAIN, EFFECT] as const
  for (const clause of rest) verdict.skip(clause, 'not-exchanged', 'no create was refused for the limit')
  const over =
    create !== null &&
    last !== undefined &&
    beyond.length > 0 &&
    [create, ...beyond].every(exchange => succeeded(exchange) && sameSpentWindow(exchange, last))
  if (!over) verdict.skip(REFUSED, 'limit-too-high', 'the window began anew before it was spent')
  else
    verdict.fail(REFUSED, wrongStatus(create, [429], 'calls beyond the limit are carried out'), {
      exchanges: [last, create, ...beyond],
    })
  return null
}

function judgeHeaders(verdict: ClauseVerdict, refusal: Exchange): void {
  const missing = ['limit', 'remaining', 'reset']
    .map(name => `x-rate-limit-${name}`)
    .filter(name => header(refusal, name) === undefined)
  verdict.expect(
    HEADERS,
    missing.length === 0,
    () => ({
      at: `/response/headers/${missing[0] ?? ''}`,
      expected: 'a number',
      received: null,
      message: 'a 429 does not tell the limit',
    }),
    { exchanges: [refusal] },
  )
  const remaining = header(refusal, 'x-rate-limit-remaining')
  if (remaining === undefined) return verdict.skip(NOTHING, 'not-exchanged', 'the 429 has no such header')
  verdict.expect(
    NOTHING,
    remaining.trim() === '0',
    () => ({
      at: '/response/headers/x-rate-limit-remaining',
      expected: '0',
      received: remaining,
      message: 'a 429 promises further calls',
    }),
    { exchanges: [refusal] },
  )
}

/** Waits until the moment that the refusal names. A second try two seconds later allows for clocks that differ. */
async function judgeReset(context: ScenarioContext, cheap: RequestDraft, rateLimit: RateLimitState): Promise<void> {
  await context.target.clock.sleep(Math.min(untilReset(rateLimit), NEAR * 1000))
  let after = await context.api.send(cheap)
  if (after.response?.status === 429) {
    await context.target.clock.sleep(2 * 1000)
    after = await context.api.send(cheap)
  }
  context.verdict.expect(
    AGAIN,
    after.response?.status !== 429,
    () => wrongStatus(after, [200], 'calls are still refused after the moment in X-Rate-Limit-Reset'),
    { exchanges: [after] },
  )
}
