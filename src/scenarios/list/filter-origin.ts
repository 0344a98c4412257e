import type { QueryPair } from '../../generators/index.js'
import { userField } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import { SPREAD_OVER_LISTS } from '../engine/scenario-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { ask, combine } from './list-answer.js'
import { candidatesOf, sectionOf } from './section.js'
import { answered, failSurplus, surplus } from './selection.js'

const FINDS = 'LIST-6/finds-the-origin-id'
const EXACT = 'LIST-6/nothing-but-exact-matches'

interface Known {
  readonly user: JsonObject
  readonly origin: string
  readonly base: readonly QueryPair[]
}

/**
 * The filter by origin id lists the user that has it, and only exact matches (LIST-6). It is tried with an origin id
 * and with the beginning of one.
 */
export const filterOrigin = defineScenario({
  id: 'filter-origin',
  clauses: [FINDS, EXACT],
  appliesTo: { action: 'list', parameter: `filters[${userField.originId}]` },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 1,
  async run(context) {
    const section = await sectionOf(context)
    const known = (await candidatesOf(context, section)).flatMap(({ user, base }): Known[] => {
      const origin = user[userField.originId]
      return typeof origin === 'string' && origin.trim().length > 1 && origin.trim() === origin
        ? [{ user, base, origin }]
        : []
    })
    const shorter = known.find(one =>
      known.some(other => other.origin !== one.origin && other.origin.includes(one.origin)),
    )
    const subject = shorter ?? known[0]
    if (subject === undefined) throw new SkipError('missing-data', 'no user of the list has an origin id')
    const probes = [
      () => findByOrigin(context, subject, shorter !== undefined || known.length > 1),
      ...(shorter === undefined || context.run.write ? [() => findByBeginning(context, subject)] : []),
    ]
    for (const probe of context.run.share(probes)) await probe()
    for (const clause of [FINDS, EXACT] as const) context.verdict.skip(clause, 'read-only', SPREAD_OVER_LISTS)
  },
})

async function findByOrigin(
  context: ScenarioContext,
  { user, origin, base }: Known,
  showsOthers: boolean,
): Promise<void> {
  const answer = await ask(context, context.operation, combine(base, [[`filters[${userField.originId}]`, origin]]))
  if (!answered(context.verdict, FINDS, answer, `filters[${userField.originId}]=${origin}`)) return
  context.verdict.expect(
    FINDS,
    answer.ids.includes(idText(user.id)),
    () => ({
      at: '/response/body',
      expected: { id: user.id ?? null },
      received: `${answer.users.length} others`,
      message: `filters[${userField.originId}]=${origin} lists the user that has it`,
    }),
    { exchanges: [answer.exchange], comparedWith: [answer.exchange] },
  )
  judgeExact(context, answer, origin)
  if (showsOthers && surplus(answer, exactly(origin)).length === 0) context.verdict.pass(EXACT)
}

/** Asks for the origin id without its last character: the user that has the whole one must not be listed. */
async function findByBeginning(context: ScenarioContext, { origin, base }: Known): Promise<void> {
  const beginning = [...origin].slice(0, -1).join('').trimEnd()
  if (beginning === '') return
  const answer = await ask(context, context.operation, combine(base, [[`filters[${userField.originId}]`, beginning]]))
  if (!answered(context.verdict, EXACT, answer, `filters[${userField.originId}]=${beginning}`)) return
  judgeExact(context, answer, beginning)
  if (surplus(answer, exactly(beginning)).length === 0) context.verdict.pass(EXACT)
}

const exactly =
  (origin: string) =>
  (user: JsonObject): boolean | undefined =>
    user[userField.originId] === undefined ? undefined : user[userField.originId] === origin

function judgeExact(context: ScenarioContext, answer: Parameters<typeof failSurplus>[2], origin: string): void {
  failSurplus(context, EXACT, answer, surplus(answer, exactly(origin)), `with the origin id ${origin}`)
}
