import type { ClauseId, Exchange } from '../../findings/index.js'
import type { Json } from '../../json/index.js'
import { clientError, idNumber, succeeded } from '../engine/answer.js'
import { unknownId } from '../engine/identities.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { soundRequest } from '../engine/sound-request.js'
import { SkipError } from '../engine/verdict.js'
import { badValue, judgeNaming } from '../user/probe.js'
import {
  bulkOperation,
  entryOf,
  firstProject,
  type MembershipPair,
  pairSucceeded,
  sendBulk,
  sendPairs,
} from './pairs.js'

const ABSENT = 'BULK-1/absent-before'

/** The operation does not exist in the version before the one that introduces it (BULK-1). */
export const beforeIntroduction = defineScenario({
  id: 'before-introduction',
  clauses: [ABSENT],
  appliesTo: { action: ['bulk-add', 'bulk-remove'], introduced: true },
  mode: 'write',
  needs: ['projectIds'],
  requests: 2,
  async run(context) {
    const { draft } = await soundRequest(context)
    const exchange = await context.api.send({
      ...draft,
      url: urlBefore(context),
      offContract: true,
      mustBeRefused: true,
    })
    context.verdict.expectStatus(
      ABSENT,
      exchange,
      [404, 405],
      'the operation is there before the version that introduces it',
    )
  },
})

function urlBefore({ catalogue, operation, target }: ScenarioContext): string {
  const before = catalogue.versions[catalogue.versions.indexOf(operation.version) - 1] ?? ''
  return catalogue.pathIn(operation, before).replace('{company_id}', target.companyId)
}

const MISSING = 'BULK-6/missing-users-is-400'
const NO_LIST = 'BULK-6/users-that-is-no-list-is-400'
const NO_USER = 'BULK-6/entry-without-user-id-is-400'
const NO_PROJECT = 'BULK-6/entry-without-project-id-is-400'
const NOTHING = 'BULK-6/refused-changes-nothing'
const MANY = 'BULK-6/more-than-1000-are-taken'
const NAMED = 'HTTP-12/names-the-field-at-fault'

/**
 * A bulk request without a readable list of pairs is answered with 400, and its sound entry is not carried out; 1001
 * entries are taken (BULK-6). The refusal names the field at fault (HTTP-12).
 */
export const unfitRequests = defineScenario({
  id: 'unfit-requests',
  clauses: [MISSING, NO_LIST, NO_USER, NO_PROJECT, NOTHING, MANY, NAMED],
  appliesTo: { action: ['bulk-add', 'bulk-remove'] },
  mode: 'write',
  needs: ['projectIds'],
  requests: 10,
  async run(context) {
    const { operation } = context
    const root = operation.request?.root ?? ''
    const { id } = await context.users.take('bulk-b')
    const pair: MembershipPair = { user: id, project: firstProject(context) }
    const absent = await prepare(context, pair)
    const refused: Exchange[] = []
    const probe = async (
      clause: ClauseId,
      fault: string,
      field: string | null,
      body: Json | undefined,
    ): Promise<void> => {
      const exchange =
        body === undefined
          ? await context.api.send({ operation, body: { kind: 'json', value: {} }, mustBeRefused: true })
          : await sendBulk(context, operation, body)
      context.verdict.expectStatus(clause, exchange, [400], fault)
      if (clientError(exchange.response?.status ?? 0)) refused.push(exchange)
      if (field !== null && badValue.includes(exchange.response?.status ?? 0))
        judgeNaming(context.verdict, field, exchange, root)
    }
    const noLists: readonly Json[] = ['a text', 5, true]
    await probe(MISSING, 'a request without its list is not answered with 400', null, undefined)
    await probe(NO_LIST, 'a list that is an object is not answered with 400', root, entryOf(pair))
    await probe(
      NO_LIST,
      'a list that is none is not answered with 400',
      root,
      noLists[context.run.pick('no list', noLists.length)] ?? 5,
    )
    await probe(NO_USER, 'an entry without user_id is not answered with 400', 'user_id', [
      entryOf(pair),
      { project_id: idNumber(pair.project) },
    ])
    await probe(NO_PROJECT, 'an entry without project_id is not answered with 400', 'project_id', [
      entryOf(pair),
      { user_id: idNumber(pair.user) },
    ])
    context.verdict.skip(NAMED, 'baseline-refused', 'no value was refused with 400 or 422')
    if (absent === null)
      context.verdict.skip(NOTHING, 'baseline-refused', 'removing does not tell whether the user was in the project')
    else await judgeNothing(context, pair, refused)
    const plenty = context.catalogue.limits.bulkPairsAtOnce + 1
    const many = Array.from({ length: plenty }, (_, n) =>
      entryOf(n === 0 ? pair : { ...pair, user: unknownId(context, n) }),
    )
    const taken = await sendBulk(context, operation, many)
    context.verdict.expectStatus(
      MANY,
      taken,
      [200, 201, 202, 204, 207],
      `a request with ${plenty} entries is not answered with a 2xx`,
    )
  },
})

/**
 * Brings the pair into the state that the operation changes.
 * @returns null where the target does not tell by its answers whether the user is in the project.
 * @throws SkipError where the sound request is refused.
 */
async function prepare(context: ScenarioContext, pair: MembershipPair): Promise<true | null> {
  const [add, remove] = [bulkOperation(context, 'bulk-add'), bulkOperation(context, 'bulk-remove')]
  const added = await sendPairs(context, add, [pair])
  const removed = await sendPairs(context, remove, [pair])
  const baseline = context.operation === add ? added : removed
  if (!succeeded(baseline.exchange)) throw new SkipError('baseline-refused', 'the sound request was refused too')
  const told = pairSucceeded(added, pair) === true && pairSucceeded(removed, pair) === true
  if (context.operation === add)
    return pairSucceeded(await sendPairs(context, remove, [pair]), pair) === false && told ? true : null
  return pairSucceeded(await sendPairs(context, add, [pair]), pair) === true && told ? true : null
}

/**
 * Removing the user tells whether it is in the project: that must fail after refused additions, and succeed after
 * refused removals.
 */
async function judgeNothing(
  context: ScenarioContext,
  pair: MembershipPair,
  refused: readonly Exchange[],
): Promise<void> {
  if (refused.length === 0) return context.verdict.skip(NOTHING, 'baseline-refused', 'nothing was refused')
  const adds = context.operation.action === 'bulk-add'
  const after = await sendPairs(context, bulkOperation(context, 'bulk-remove'), [pair])
  const found = pairSucceeded(after, pair)
  if (found === undefined)
    return context.verdict.skip(
      NOTHING,
      'baseline-refused',
      'removing does not tell whether the user was in the project',
    )
  context.verdict.expect(
    NOTHING,
    found !== adds,
    () => ({
      at: '/response/body',
      expected: adds ? 'failure' : 'success',
      received: found ? 'success' : 'failure',
      message: adds
        ? 'a refused request has added the user to the project'
        : 'a refused request has removed the user from the project',
    }),
    { exchanges: [...refused.slice(-2), after.exchange] },
  )
}
