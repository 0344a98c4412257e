import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject, sameJson } from '../../json/index.js'
import { idText, listed } from '../engine/answer.js'
import { TAG } from '../../http/index.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { stableData } from '../engine/stable-data.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError } from '../engine/verdict.js'
import { bulkOperation, type MembershipPair, sendPairs } from './pairs.js'

const ORDER = 'BULK-7/shows-in-order-by-projects'
const ELSEWHERE = 'BULK-7/shows-nowhere-else'

interface TwoUsers {
  readonly one: string
  readonly other: string
  readonly projects: readonly string[]
}

/**
 * Membership shows in the order by number of projects, and nowhere else in a user (BULK-7). Two own users change places
 * in that order as they are added and removed.
 */
export const membership = defineScenario({
  id: 'membership',
  clauses: [ORDER, ELSEWHERE],
  appliesTo: { action: ['bulk-add', 'bulk-remove'] },
  mode: 'write',
  needs: ['projectIds'],
  requests: 8,
  async run(context) {
    const { users, target } = context
    // not the same two users for both operations: a removal that is not stored must not hide behind an earlier addition
    const [one, other] = context.operation.action === 'bulk-add' ? ['bulk-a', 'bulk-b'] : ['bulk-c', 'bulk-a']
    const stage: TwoUsers = {
      one: (await users.take(one ?? '')).id,
      other: (await users.take(other ?? '')).id,
      projects: target.projectIds.slice(0, 2),
    }
    await change(
      context,
      'bulk-remove',
      target.projectIds.flatMap(project => [stage.one, stage.other].map(user => ({ user, project }))),
    )
    if (context.operation.action === 'bulk-add') await judgeAdding(context, stage)
    else await judgeRemoving(context, stage)
    await change(context, 'bulk-remove', [
      ...pairsOf(stage.one, stage.projects),
      ...pairsOf(stage.other, stage.projects),
    ])
  },
})

const pairsOf = (user: string, projects: readonly string[]): MembershipPair[] =>
  projects.map(project => ({ user, project }))
const change = (context: ScenarioContext, action: 'bulk-add' | 'bulk-remove', pairs: readonly MembershipPair[]) =>
  sendPairs(context, bulkOperation(context, action), pairs)

async function judgeAdding(context: ScenarioContext, { one, other, projects }: TwoUsers): Promise<void> {
  const before = await show(context, one)
  const added = await change(context, 'bulk-add', pairsOf(one, projects.slice(0, 1)))
  judgeSame(context.verdict, before, await show(context, one), added.exchange)
  const first = await orderByProjects(context, one, other)
  expectOrder(context.verdict, [other, one], first, added.exchange)
  // with a single project the other user can only come first once this one has left it
  if (projects.length < 2) await change(context, 'bulk-remove', pairsOf(one, projects))
  const more = await change(context, 'bulk-add', pairsOf(other, projects))
  expectOrder(context.verdict, [one, other], await orderByProjects(context, one, other), more.exchange)
}

async function judgeRemoving(context: ScenarioContext, { one, other, projects }: TwoUsers): Promise<void> {
  const several = projects.length > 1
  await change(context, 'bulk-add', [
    ...pairsOf(one, projects),
    ...(several ? pairsOf(other, projects.slice(0, 1)) : []),
  ])
  const start = await orderByProjects(context, one, other)
  if (!start.ahead(other, one))
    context.verdict.skip(ORDER, 'baseline-refused', 'adding users to projects does not show in the order')
  const before = await show(context, one)
  const removed = await change(context, 'bulk-remove', pairsOf(one, projects))
  judgeSame(context.verdict, before, await show(context, one), removed.exchange)
  if (!start.ahead(other, one)) return
  if (!several) await change(context, 'bulk-add', pairsOf(other, projects))
  expectOrder(context.verdict, [one, other], await orderByProjects(context, one, other), removed.exchange)
}

interface ProjectOrder {
  readonly exchange: Exchange
  ahead(user: string, of: string): boolean
}

/**
 * The active own users in the order of their number of projects.
 * @throws SkipError where the two are not among them.
 */
async function orderByProjects(context: ScenarioContext, one: string, other: string): Promise<ProjectOrder> {
  const list = context.directory.listOf(context.operation.version, 'active')
  const exchange = await context.api.send({
    operation: list,
    query: [
      ['filters[search]', TAG],
      ['sort', 'projects'],
      ['per_page', '500'],
    ],
  })
  const ids = listed(exchange).map(user => idText(user.id))
  if (!ids.includes(one) || !ids.includes(other))
    throw new SkipError('baseline-refused', 'own users are not found by search')
  return { exchange, ahead: (user, of) => ids.indexOf(user) < ids.indexOf(of) }
}

function expectOrder(
  verdict: ClauseVerdict,
  [fewer, more]: readonly [string, string],
  places: ProjectOrder,
  write: Exchange,
): void {
  verdict.expect(
    ORDER,
    places.ahead(fewer, more),
    () => ({
      at: '/response/body',
      expected: 'the user of fewer projects first',
      received: 'the user of more projects first',
      message: 'the order by projects does not follow who was added and removed',
    }),
    { exchanges: [write, places.exchange] },
  )
}

const show = (context: ScenarioContext, id: string): Promise<Exchange> =>
  context.api.send({ operation: context.directory.showBeside(context.operation), path: { id } })

function judgeSame(verdict: ClauseVerdict, before: Exchange, after: Exchange, write: Exchange): void {
  const [old, now] = [stableData(bodyOf(before)), stableData(bodyOf(after))]
  if (before.response?.status !== 200 || after.response?.status !== 200 || !isObject(old) || !isObject(now)) {
    return verdict.skip(ELSEWHERE, 'baseline-refused', 'the user is not shown')
  }
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    field => !sameJson(old[field] ?? null, now[field] ?? null),
  )
  verdict.expect(
    ELSEWHERE,
    changed.length === 0,
    () => ({
      at: `/response/body/${changed[0] ?? ''}`,
      expected: old[changed[0] ?? ''] ?? null,
      received: now[changed[0] ?? ''] ?? null,
      message: 'a field of the user changes with its projects',
    }),
    { exchanges: [before, write, after], comparedWith: [after] },
  )
}
