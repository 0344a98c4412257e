import { bodyOf, type Exchange } from '../../findings/index.js'
import type { RequestDraft } from '../../http/index.js'
import { isObject, type Json, sameJson } from '../../json/index.js'
import { idText, succeeded } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { stableData } from '../engine/stable-data.js'
import { SkipError } from '../engine/verdict.js'
import { exactId } from '../list/listed-and-shown.js'
import { sectionOf } from '../list/section.js'
import { smallPage } from './walk.js'

const LIST = 'PAGE-11/repeated-list-is-the-same'
const READ = 'HTTP-13/get-changes-nothing'

/**
 * The same GET twice, with only reads in between, answers the same: a list the same users in the same order (PAGE-11),
 * and no GET changes data (HTTP-13).
 */
export const askedTwice = defineScenario({
  id: 'asked-twice',
  clauses: [LIST, READ],
  appliesTo: { action: ['list', 'show', 'me'] },
  mode: 'read',
  requests: 1.5,
  requestsReadOnly: 2.8,
  async run(context) {
    const draft = await draftFor(context)
    const first = await context.api.read(draft)
    if (!succeeded(first))
      throw new SkipError('baseline-refused', `the request answered ${first.response?.status ?? 'nothing'}`)
    const second = await context.api.send(draft)
    const [before, after] = [stableData(bodyOf(first)), stableData(bodyOf(second))]
    const evidence = { exchanges: [first, second] }
    context.verdict.expect(
      READ,
      succeeded(second) && unchanged(before, after),
      () => difference(second, 'a GET leaves the data as it was'),
      evidence,
    )
    context.verdict.expect(
      LIST,
      succeeded(second) && sameJson(before, after),
      () => difference(second, 'the same list asked twice has the same items in the same order'),
      evidence,
    )
  },
})

/** The user with the largest id, or the first page, which other scenarios ask for too. */
async function draftFor(context: ScenarioContext): Promise<RequestDraft> {
  const { operation } = context
  if (operation.action === 'show') return { operation, path: { id: await exactId(context) } }
  return operation.action === 'me' ? { operation } : { operation, query: smallPage(context, await sectionOf(context)) }
}

/** Do users that both answers show have the same data? Another order or other users break the rule for lists only. */
function unchanged(before: Json, after: Json): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return sameJson(before, after)
  const known = new Map(before.filter(isObject).map(user => [idText(user.id), user]))
  return after.filter(isObject).every(user => {
    const earlier = known.get(idText(user.id))
    return earlier === undefined || sameJson(earlier, user)
  })
}

function difference(second: Exchange, message: string) {
  return {
    at: succeeded(second) ? '/response/body' : '/response/status',
    expected: 'the answer of the first time',
    received: 'another answer',
    message,
  }
}
