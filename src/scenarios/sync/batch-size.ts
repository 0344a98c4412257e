import { bodyOf } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { idNumber } from '../engine/body-formats.js'
import { newMark, nobodysId, sendBatch } from './batch.js'
import { anyWay, jsonWay } from './way.js'

const TAKEN = 'SYNC-5/thousand-entries-are-taken'
const REFUSED = 'SYNC-5/more-is-400'
const NOTHING = 'SYNC-5/more-stores-nothing'
const MOST = 1000

/** The largest batch, and one entry more. All entries but one have ids of nobody: a target that takes too many changes one own user. */
export const batchSize = defineScenario({
  id: 'batch-size',
  clauses: [TAKEN, REFUSED, NOTHING],
  appliesTo: { action: 'sync' },
  mode: 'write',
  requests: 3,
  async run(context) {
    const way = (await jsonWay(context)) ?? (await anyWay(context))
    const { id } = await context.users.take('sync-still')
    const mark = newMark(context)
    const taken = await sendBatch(context, way, entriesFor(context, MOST, id, `${mark}taken`), new Set([id]))
    if (
      !context.verdict.expectStatus(TAKEN, taken.exchange, [200], `a batch of ${MOST} entries is not answered with 200`)
    ) {
      throw new SkipError('baseline-refused', `a batch of ${MOST} entries was refused too`)
    }
    const refused = await sendBatch(context, way, entriesFor(context, MOST + 1, id, `${mark}refused`), new Set([id]))
    context.verdict.expectStatus(
      REFUSED,
      refused.exchange,
      [400],
      `a batch of ${MOST + 1} entries is not answered with 400`,
    )
    const show = await context.api.send({ operation: context.directory.showBeside(context.operation), path: { id } })
    const user = bodyOf(show)
    if (show.response?.status !== 200 || !isObject(user))
      throw new SkipError('baseline-refused', 'the user of the one sound entry is not shown')
    context.verdict.expect(
      NOTHING,
      user.job_title !== `${mark}refused`,
      () => ({
        at: '/response/body/job_title',
        expected: 'the value of before',
        received: user.job_title ?? null,
        message: `an entry of a batch of ${MOST + 1} is carried out`,
      }),
      { exchanges: [refused.exchange, show] },
    )
  },
})

/** The one sound entry comes first: whoever stops at the thousandth has carried it out. */
function entriesFor(context: ScenarioContext, count: number, id: string, title: string): readonly JsonObject[] {
  return Array.from({ length: count }, (_, n) =>
    n === 0 ? { job_title: title, id: idNumber(id) } : { job_title: 'Nobody', id: nobodysId(context, n) },
  )
}
