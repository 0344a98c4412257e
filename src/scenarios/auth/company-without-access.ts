import { bodyOf, type ClauseId, type Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { clientError, idText } from '../engine/answer.js'
import { sayNothing } from '../engine/request-body.js'
import { SPREAD } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { acceptedRequest, type SoundRequest } from '../engine/sound-request.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { wrongStatus } from '../engine/verdict.js'
import { sendToBeRefused, userLikeObjects } from './refused-request.js'

const HEADER = 'AUTH-5/foreign-company-in-header'
const outOfReach: readonly number[] = [403, 404]

/** A sound request in the name of a company that the token has no access to is refused, and shows no users (AUTH-5). */
export const companyWithoutAccess = defineScenario({
  id: 'company-without-access',
  clauses: ['AUTH-5/foreign-company-in-path', 'AUTH-5/foreign-company-in-query', HEADER, 'AUTH-5/no-foreign-data'],
  appliesTo: {},
  mode: 'read',
  needs: ['otherCompanyId'],
  requests: 2.6,
  requestsReadOnly: 1,
  async run(context) {
    const { operation, target, run } = context
    const sound = await acceptedRequest(context)
    const known =
      operation.method === 'GET'
        ? userLikeObjects(bodyOf(await context.api.read(sound.draft))).map(user => idText(user.id))
        : []
    const foreign = target.otherCompanyId ?? ''
    const clause = operation.companyIn === 'path' ? 'AUTH-5/foreign-company-in-path' : 'AUTH-5/foreign-company-in-query'
    const there = foreignDraft(context, sound, foreign)

    const exchanges: Exchange[] = []
    if (context.run.isTurnAmongReads(0, { of: 2 })) {
      const everywhere = await sendToBeRefused(context, { ...there, companyParam: foreign, companyHeader: foreign })
      context.verdict.expectStatus(clause, everywhere, outOfReach, 'a company without access is out of reach')
      exchanges.push(everywhere)
    } else context.verdict.skip(clause, 'not-exchanged', SPREAD)
    if (operation.method === 'GET' && run.write) {
      const beside = await sendToBeRefused(context, { ...there, companyParam: foreign })
      expectRefusal(
        context.verdict,
        clause,
        beside,
        'a company without access is out of reach, whatever the header names',
      )
      exchanges.push(beside)
    }
    if (context.run.isTurnAmongReads(1, { of: 2 })) {
      const header = await sendToBeRefused(context, { ...sayNothing(sound.draft), companyHeader: foreign })
      expectRefusal(context.verdict, HEADER, header, 'a header that names a company without access is refused')
      exchanges.push(header)
    } else context.verdict.skip(HEADER, 'not-exchanged', SPREAD)
    for (const exchange of exchanges) expectNoForeignData(context, exchange, known)
  },
})

/** Names the user who is really there, where that user is known. Nothing is said of anybody. */
function foreignDraft(context: ScenarioContext, { draft }: SoundRequest, company: string): RequestDraft {
  const id = context.target.foreignUserId
  if (id === undefined || company === '' || draft.path === undefined) return sayNothing(draft)
  if (context.operation.action === 'show') return { ...draft, path: { ...draft.path, id } }
  if (context.operation.action !== 'update') return sayNothing(draft)
  return sayNothing({ ...draft, path: { ...draft.path, id } })
}

/** Judges a call whose header contradicts its path or query. It may be refused with another 4xx as well (AUTH-7). */
function expectRefusal(verdict: ClauseVerdict, clause: ClauseId, exchange: Exchange, message: string): void {
  const status = exchange.response?.status ?? 0
  verdict.expect(
    clause,
    outOfReach.includes(status) || (clientError(status) && status !== 401),
    () => wrongStatus(exchange, [...outOfReach], message),
    { exchanges: [exchange] },
  )
}

/** The answer shows no users but those of the caller's own company. */
function expectNoForeignData(context: ScenarioContext, exchange: Exchange, known: readonly string[]): void {
  const own = new Set([...known, ...context.users.all.map(user => user.id)])
  const unknown = userLikeObjects(bodyOf(exchange))
    .map(user => idText(user.id))
    .filter(id => !own.has(id))
  context.verdict.expect(
    'AUTH-5/no-foreign-data',
    unknown.length === 0,
    () => ({
      at: '/response/body',
      expected: 'no user of that company',
      received: unknown.slice(0, 3),
      message: 'users are shown in the name of a company without access',
    }),
    { exchanges: [exchange] },
  )
}
