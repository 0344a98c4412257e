import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { judgeFailsAlone } from './fails-alone.js'
import { judgeMaps, judgeSound, mapClauses } from './judge-map.js'
import { nobodys } from './nobodys.js'
import { became, bulkOperation, firstProject, sendPairs } from './pairs.js'

const USER = 'BULK-5/unknown-user-fails-alone'
const PROJECT = 'BULK-5/unknown-project-fails-alone'
const ABSENT = 'BULK-5/removing-an-absent-user-fails-alone'

/** Own users that were added to a project are removed, once, again, and beside entries that must fail. */
export const removePairs = defineScenario({
  id: 'remove-pairs',
  clauses: [...mapClauses, USER, PROJECT, ABSENT],
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
    if ([a, b, c].some(({ id }) => became(added, pair(id)) !== true))
      throw new SkipError('baseline-refused', 'no user could be added to the project')
    const once = await sendPairs(context, operation, [pair(a.id)])
    const twice = await sendPairs(context, operation, [pair(b.id), pair(b.id)])
    const [nobody, noProject] = [pair(nobodys(context)), { user: c.id, project: nobodys(context, 1) }]
    const someFail = await sendPairs(context, operation, [nobody, pair(c.id), noProject, pair(a.id)])
    const allFail = await sendPairs(context, operation, [nobody, noProject])

    judgeMaps(context, [once, twice, someFail, allFail])
    const removed = judgeSound(context, once, pair(a.id))
    judgeFailsAlone(context, USER, someFail, nobody, pair(c.id))
    judgeFailsAlone(context, PROJECT, someFail, noProject, pair(c.id))
    if (removed) judgeFailsAlone(context, ABSENT, someFail, pair(a.id), pair(c.id))
    else context.verdict.skip(ABSENT, 'baseline-refused', 'the user could not be removed the first time')
  },
})
