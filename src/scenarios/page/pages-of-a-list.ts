import { counted } from '../../findings/index.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'
import { answerOf, ask, combine } from '../list/list-answer.js'
import { type Section, sectionOf } from '../list/section.js'
import { answered } from '../list/selection.js'
import { judgeOrder, judgeVisits, pagesWanted, walk, type Walk, walkedPart } from './walk.js'

/**
 * Following the links from the first page to the last meets every user once, in the order of one big page, with the
 * same Total; one page beyond is empty (PAGE-2, PAGE-4, PAGE-7, PAGE-8). Checks judge what each page shows alone.
 */
export const pagesOfAList = defineScenario({
  id: 'pages-of-a-list',
  clauses: [
    'PAGE-2/honours-up-to-1000',
    'PAGE-4/counts-all-matching',
    'PAGE-4/same-on-every-page',
    'PAGE-7/no-gap',
    'PAGE-7/no-repeat',
    'PAGE-7/order-of-one-big-page',
    'PAGE-8/past-end-is-empty-200',
    'PAGE-8/past-end-keeps-total',
  ],
  appliesTo: { paginated: true },
  mode: 'read',
  requests: 5.5,
  requestsReadOnly: 2.5,
  async run(context) {
    const section = await sectionOf(context)
    if (section.users.length === 0) throw new SkipError('missing-data', 'the list is empty')
    const part = walkedPart(context, section)
    const whole = await walk(context, part, [], pagesWanted(context))
    for (const step of whole.steps)
      if (!answered(context.verdict, 'PAGE-7/no-gap', step, `page ${step.number}`))
        throw new SkipError('baseline-refused', `page ${step.number} did not answer`)
    if (part !== section && !(await selectsRight(context, section, part, whole)))
      throw new SkipError('baseline-refused', 'the range of the walk selects the wrong users')
    judgeSizes(context.verdict, section, part, whole)
    if (whole.whole) {
      judgeVisits(context.verdict, part, whole, { gap: 'PAGE-7/no-gap', repeat: 'PAGE-7/no-repeat' })
      judgeOrder(context.verdict, part, whole, 'PAGE-7/order-of-one-big-page')
    }
    await judgePastEnd(context, part, whole)
    throw new SkipError(
      'missing-data',
      `the list has ${counted(section.users.length, 'user')}, too few for several pages`,
    )
  },
})

/**
 * Did the filter of the walk select the right users? Where the pages lack some, one big page tells whether the filter
 * is to blame.
 */
async function selectsRight(
  context: ScenarioContext,
  section: Section,
  part: Section,
  { steps }: Walk,
): Promise<boolean> {
  const met = new Set(steps.flatMap(step => step.ids))
  if (met.size === part.ids.length && part.ids.every(id => met.has(id))) return true
  const big = await ask(context, section.list, part.query)
  return big.sound && big.ids.length === part.ids.length && part.ids.every(id => big.ids.includes(id))
}

function judgeSizes(verdict: ClauseVerdict, section: Section, part: Section, { steps, last }: Walk): void {
  for (const { exchange, perPage } of [section, ...steps.slice(0, 1)]) {
    const asked = sizeAsked(exchange.request.url)
    verdict.expect(
      'PAGE-2/honours-up-to-1000',
      perPage === asked,
      () => ({
        at: '/response/headers/per-page',
        expected: asked,
        received: perPage,
        message: 'a per_page up to 1000 comes back in Per-Page',
      }),
      { exchanges: [exchange] },
    )
  }
  const [first] = steps
  for (const { exchange, total, count } of [
    { ...section, count: section.users.length },
    ...(first === undefined ? [] : [{ ...first, count: part.users.length }]),
  ]) {
    verdict.expect(
      'PAGE-4/counts-all-matching',
      total === count,
      () => ({
        at: '/response/headers/total',
        expected: count,
        received: String(total),
        message: 'Total counts all users that match',
      }),
      { exchanges: [section.exchange, exchange], comparedWith: [section.exchange] },
    )
  }
  for (const { exchange, total } of first !== undefined && last > 1 ? steps : []) {
    verdict.expect(
      'PAGE-4/same-on-every-page',
      Object.is(total, first?.total),
      () => ({
        at: '/response/headers/total',
        expected: String(first?.total),
        received: String(total),
        message: 'Total is the same on every page',
      }),
      { exchanges: [first?.exchange ?? exchange, exchange], comparedWith: [section.exchange] },
    )
  }
}

const sizeAsked = (url: string): number => Number(new URL(url).searchParams.get('per_page'))

async function judgePastEnd(context: ScenarioContext, section: Section, { last, size }: Walk): Promise<void> {
  const query = [...combine(section.query, [['page', String(last + 1)]]), ['per_page', String(size)] as const]
  const beyond = answerOf(await context.api.read({ operation: section.list, query }))
  const evidence = { exchanges: [section.exchange, beyond.exchange], comparedWith: [section.exchange] }
  context.verdict.expect(
    'PAGE-8/past-end-is-empty-200',
    beyond.sound && beyond.items.length === 0,
    () => ({
      at: beyond.sound ? '/response/body' : '/response/status',
      expected: '200 and an empty array',
      received: `${beyond.exchange.response?.status ?? 'nothing'} and ${counted(beyond.items.length, 'item')}`,
      message: `page ${last + 1} of ${last} is empty`,
    }),
    evidence,
  )
  if (!beyond.sound) return
  context.verdict.expect(
    'PAGE-8/past-end-keeps-total',
    Object.is(beyond.total, section.total),
    () => ({
      at: '/response/headers/total',
      expected: String(section.total),
      received: String(beyond.total),
      message: 'a page past the end has the same Total',
    }),
    evidence,
  )
}
