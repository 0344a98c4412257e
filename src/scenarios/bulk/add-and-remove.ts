import { succeeded } from '../engine/answer.js'
import { unknownId } from '../engine/identities.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import {
  judgeFailsAlone,
  judgeMaps,
  judgeMultiStatus,
  judgeSound,
  pairClauses,
  multiStatusClauses,
} from './judge-pairs.js'
import { bulkOperation, firstProject, pairSucceeded, sendPairs } from './pairs.js'

const AGAIN = 'BULK-4/adding-again-succeeds'
const OPTIONAL = 'BULK-6/template-is-optional'
const USER = 'BULK-5/unknown-user-fails-alone'
const PROJECT = 'BULK-5/unknown-project-fails-alone'
const TEMPLATE = 'BULK-5/unknown-template-fails-alone'

/**
 * Adding users to a project succeeds, once and again, with a template or without (BULK-2, BULK-4, BULK-6). An entry
 * that cannot be carried out fails alone (BULK-5), and the status says whether entries failed (BULK-3).
 */
export const addPairs = defineScenario({
  id: 'add-pairs',
  clauses: [...pairClauses, ...multiStatusClauses, AGAIN, USER, PROJECT, TEMPLATE, OPTIONAL],
  appliesTo: { action: 'bulk-add' },
  mode: 'write',
  needs: ['projectIds'],
  requests: 6,
  async run(context) {
    const { operation, target, users } = context
    const project = firstProject(context)
    const [a, b, c] = [await users.take('bulk-a'), await users.take('bulk-b'), await users.take('bulk-c')]
    const pair = (user: string, template?: string) => ({
      user,
      project,
      ...(template === undefined ? {} : { template }),
    })
    await sendPairs(context, bulkOperation(context, 'bulk-remove'), [pair(a.id), pair(b.id), pair(c.id)])
    const once = await sendPairs(context, operation, [pair(a.id)])
    const twice = await sendPairs(context, operation, [pair(a.id), pair(a.id)])
    const [nobody, noProject, noTemplate] = [
      pair(unknownId(context)),
      { user: a.id, project: unknownId(context, 1) },
      pair(b.id, unknownId(context, 2)),
    ]
    const someFail = await sendPairs(context, operation, [nobody, pair(c.id), noProject, noTemplate])
    const allFail = await sendPairs(context, operation, [nobody, noProject])
    const [template] = target.permissionTemplateIds
    const withTemplate = template === undefined ? [] : [await sendPairs(context, operation, [pair(b.id, template)])]

    judgeMaps(context.verdict, [once, twice, someFail, allFail, ...withTemplate])
    judgeMultiStatus(context.verdict, { allSucceed: [once, twice, ...withTemplate], someFail, allFail })
    for (const answer of [once, ...withTemplate]) judgeSound(context.verdict, answer, answer.pairs[0] ?? pair(a.id))
    context.verdict.expectStatus(
      OPTIONAL,
      once.exchange,
      operation.success,
      'an entry without permission_template_id is refused',
    )
    if (!succeeded(once.exchange) || pairSucceeded(once, pair(a.id)) === false)
      context.verdict.skip(AGAIN, 'baseline-refused', 'adding the user the first time failed')
    else {
      const ok = pairSucceeded(twice, pair(a.id))
      context.verdict.expect(
        AGAIN,
        ok === true,
        () => ({
          at: '/response/body',
          expected: 'success',
          received: ok === undefined ? 'no result' : 'failure',
          message: 'adding a user that the project has already does not succeed',
        }),
        { exchanges: [once.exchange, twice.exchange] },
      )
    }
    judgeFailsAlone(context.verdict, USER, someFail, nobody, pair(c.id))
    judgeFailsAlone(context.verdict, PROJECT, someFail, noProject, pair(c.id))
    judgeFailsAlone(context.verdict, TEMPLATE, someFail, noTemplate, pair(c.id))
  },
})

const ABSENT = 'BULK-5/removing-an-absent-user-fails-alone'

/**
 * Removing users from a project succeeds (BULK-2). An entry that cannot be carried out fails alone, one of a user that
 * is not in the project too (BULK-5).
 */
export const removePairs = defineScenario({
  id: 'remove-pairs',
  clauses: [...pairClauses, USER, PROJECT, ABSENT],
  appliesTo: { action: 'bulk-remove' },
  mode: 'write',
  needs: ['projectIds'],
  requests: 5,
  async run(context) {
    const { operation, users } = context
    const project = firstProject(context)
    const [a, b, c] = [await users.take('bulk-a'), await users.take('bulk-b'), await users.take('bulk-c')]
    const pair = (user: string) => ({ user, project })
    const added = await sendPairs(context, bulkOperation(context, 'bulk-add'), [pair(a.id), pair(b.id), pair(c.id)])
    if ([a, b, c].some(({ id }) => pairSucceeded(added, pair(id)) !== true))
      throw new SkipError('baseline-refused', 'no user could be added to the project')
    const once = await sendPairs(context, operation, [pair(a.id)])
    const twice = await sendPairs(context, operation, [pair(b.id), pair(b.id)])
    const [nobody, noProject] = [pair(unknownId(context)), { user: c.id, project: unknownId(context, 1) }]
    const someFail = await sendPairs(context, operation, [nobody, pair(c.id), noProject, pair(a.id)])
    const allFail = await sendPairs(context, operation, [nobody, noProject])

    judgeMaps(context.verdict, [once, twice, someFail, allFail])
    const removed = judgeSound(context.verdict, once, pair(a.id))
    judgeFailsAlone(context.verdict, USER, someFail, nobody, pair(c.id))
    judgeFailsAlone(context.verdict, PROJECT, someFail, noProject, pair(c.id))
    if (removed) judgeFailsAlone(context.verdict, ABSENT, someFail, pair(a.id), pair(c.id))
    else context.verdict.skip(ABSENT, 'baseline-refused', 'the user could not be removed the first time')
  },
})
