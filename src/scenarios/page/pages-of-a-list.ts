import type { ScenarioContext } from '../context.js'
import { defineScenario } from '../scenario.js'
import { Skip } from '../skip.js'
import { answerOf, combine } from '../list/ask.js'
import { sectionOf, type Section } from '../list/section.js'
import { answered } from '../list/selection.js'
import { judgeRelations, judgeTargets } from './judge-links.js'
import { linksOf } from './links.js'
import { judgeOrder, judgeVisits } from './judge-visits.js'
import { pagesWanted, walk, type Walk } from './walk.js'

/** From the first page of a list to the last by its links, and one page beyond. */
export const pagesOfAList = defineScenario({
  id: 'pages-of-a-list',
  clauses: [
    'PAGE-1/link-present', 'PAGE-2/honours-up-to-1000', 'PAGE-3/pages-before-the-last-are-full', 'PAGE-3/last-page-holds-the-rest',
    'PAGE-4/counts-all-matching', 'PAGE-4/same-on-every-page',
    'PAGE-5/next-on-all-but-last', 'PAGE-5/no-next-on-last', 'PAGE-5/prev-from-page-3', 'PAGE-5/no-prev-on-page-1', 'PAGE-5/first-from-page-2',
    'PAGE-5/last-on-all-but-last', 'PAGE-5/past-end-has-no-next',
    'PAGE-6/absolute-url', 'PAGE-6/same-origin-and-path', 'PAGE-6/right-page', 'PAGE-6/keeps-page-size', 'PAGE-6/keeps-other-parameters',
    'PAGE-7/no-gap', 'PAGE-7/no-repeat', 'PAGE-7/order-of-one-big-page', 'PAGE-8/past-end-is-empty-200', 'PAGE-8/past-end-keeps-total',
  ],
  appliesTo: { paginated: true },
  mode: 'read',
  order: 20,
  requests: 8,
  requestsReadOnly: 6,
  async run(context) {
    const section = await sectionOf(context)
    if (section.users.length === 0) throw new Skip('missing-data', 'the list is empty')
    const whole = await walk(context, section, [], pagesWanted(context))
    for (const step of whole.steps) if (!answered(context, 'PAGE-7/no-gap', step, `page ${step.number}`)) throw new Skip('baseline-refused', `page ${step.number} did not answer`)
    judgeSizes(context, section, whole)
    for (const step of whole.steps) {
      const place = { number: step.number, last: whole.last, size: whole.size }
      if (whole.last > 1) judgeRelations(context, step.exchange, place)
      judgeTargets(context, step.exchange, place)
    }
    if (whole.whole) {
      judgeVisits(context, section, whole, { gap: 'PAGE-7/no-gap', repeat: 'PAGE-7/no-repeat' })
      judgeOrder(context, section, whole, 'PAGE-7/order-of-one-big-page')
    }
    await judgePastEnd(context, section, whole)
    throw new Skip('missing-data', `the list has ${section.users.length} users, too few for three pages`)
  },
})

function judgeSizes(context: ScenarioContext, section: Section, { steps, last, size }: Walk): void {
  const asked = Number(new URL(section.exchange.request.url).searchParams.get('per_page'))
  for (const { exchange, perPage, want } of [{ ...section, want: asked }, ...steps.slice(0, 1).map(step => ({ ...step, want: sizeAsked(step.exchange.request.url) }))]) {
    context.expect('PAGE-2/honours-up-to-1000', perPage === want, () => ({
      at: '/response/headers/per-page', expected: want, received: perPage, message: 'a per_page up to 1000 comes back in Per-Page',
    }), { exchanges: [exchange] })
  }
  context.expect('PAGE-4/counts-all-matching', section.total === section.users.length, () => ({
    at: '/response/headers/total', expected: section.users.length, received: String(section.total), message: 'Total counts all users that match',
  }), { exchanges: [section.exchange] })
  for (const { exchange, number, items, total } of steps) {
    if (last > 1) {
      context.expect('PAGE-1/link-present', (linksOf(exchange)?.length ?? 0) > 0, () => ({
        at: '/response/headers/link', expected: 'a Link header that can be read', received: null, message: `page ${number} of ${last} has a Link header`,
      }), { exchanges: [exchange] })
      context.expect('PAGE-4/same-on-every-page', Object.is(total, section.total), () => ({
        at: '/response/headers/total', expected: String(section.total), received: String(total), message: 'Total is the same on every page',
      }), { exchanges: [section.exchange, exchange], comparedWith: [section.exchange] })
    }
    const rest = number < last ? size : section.users.length - (last - 1) * size
    const clause = number < last ? 'PAGE-3/pages-before-the-last-are-full' : 'PAGE-3/last-page-holds-the-rest'
    context.expect(clause, items.length === rest, () => ({
      at: '/response/body', expected: `${rest} items`, received: `${items.length} items`, message: `page ${number} of ${last} holds ${rest} items`,
    }), { exchanges: [section.exchange, exchange], comparedWith: [section.exchange] })
  }
}

const sizeAsked = (url: string): number => Number(new URL(url).searchParams.get('per_page'))

async function judgePastEnd(context: ScenarioContext, section: Section, { last, size }: Walk): Promise<void> {
  const query = [...combine(section.query, [['page', String(last + 1)]]), ['per_page', String(size)] as const]
  const beyond = answerOf(await context.read({ operation: section.list, query }))
  const evidence = { exchanges: [section.exchange, beyond.exchange], comparedWith: [section.exchange] }
  context.expect('PAGE-8/past-end-is-empty-200', beyond.sound && beyond.items.length === 0, () => ({
    at: beyond.sound ? '/response/body' : '/response/status', expected: '200 and an empty array',
    received: `${beyond.exchange.response?.status ?? 'nothing'} and ${beyond.items.length} items`, message: `page ${last + 1} of ${last} is empty`,
  }), evidence)
  if (!beyond.sound) return
  context.expect('PAGE-8/past-end-keeps-total', Object.is(beyond.total, section.total), () => ({
    at: '/response/headers/total', expected: String(section.total), received: String(beyond.total), message: 'a page past the end has the same Total',
  }), evidence)
  context.expect('PAGE-5/past-end-has-no-next', linksOf(beyond.exchange)?.some(link => link.rel === 'next') !== true, () => ({
    at: '/response/headers/link', expected: 'no rel=next', received: 'rel=next', message: 'a page past the end has no link next',
  }), { exchanges: [beyond.exchange] })
}
