import { userField } from '../../catalogue/index.js'
import { bodyOf, counted, type ClauseId, type Exchange } from '../../findings/index.js'
import type { Body } from '../../http/index.js'
import { isObject, type Json, type JsonObject, stringifyJson } from '../../json/index.js'
import { idNumber } from '../engine/answer.js'
import { unknownId } from '../engine/identities.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import type { ClauseVerdict } from '../engine/verdict.js'
import { SkipError, wrongStatus } from '../engine/verdict.js'
import { badValue, namesField } from '../user/probe.js'
import { anyBatchFormat, type BatchFormat, jsonBatchFormat, newMark, sendBatch } from './batch.js'

const MISSING = 'SYNC-1/missing-updates-is-400'
const NO_LIST = 'SYNC-1/updates-that-is-no-list-is-400'
const EMPTY = 'SYNC-1/empty-batch-is-empty-200'
const NO_OBJECT = 'SYNC-1/entry-that-is-no-object-is-error'
const NAMED = 'HTTP-12/names-the-field-at-fault'

/**
 * A body without a list of entries is answered with 400, an empty batch with an empty result, and an entry that is no
 * object is an error (SYNC-1). The refusal names the field at fault (HTTP-12).
 */
export const unfitBatches = defineScenario({
  id: 'unfit-batches',
  clauses: [MISSING, NO_LIST, EMPTY, NO_OBJECT, NAMED],
  appliesTo: { action: 'sync' },
  mode: 'write',
  requests: 7,
  async run(context) {
    const accepted = await context.api.formats.accepted(context.operation)
    const batchFormat = await jsonBatchFormat(context)
    const root = context.operation.request?.root ?? ''
    if (accepted.includes('json')) {
      await judgeRefusal(context, MISSING, { kind: 'json', value: {} })
      for (const value of noLists(context))
        await judgeRefusal(context, NO_LIST, { kind: 'json', value: { [root]: value } })
    }
    if (accepted.includes('multipart') || batchFormat?.format === 'multipart') {
      await judgeRefusal(context, MISSING, { kind: 'multipart', parts: [{ name: 'note', value: 'no batch' }] })
      await judgeRefusal(context, NO_LIST, { kind: 'multipart', parts: [{ name: root, value: 'no list' }] })
    }
    if (batchFormat !== null) {
      await judgeEmpty(context, batchFormat)
      await judgeNoObjects(context, batchFormat)
    }
    for (const clause of [MISSING, NO_LIST, EMPTY, NO_OBJECT] as const)
      context.verdict.skip(clause, 'transport-refused', 'nothing that can carry such a body is taken')
    context.verdict.skip(NAMED, 'baseline-refused', 'no value was refused with 400 or 422')
  },
})

/** Two values that are no list. One is always an object, as form libraries like to make lists of objects. */
function noLists(context: ScenarioContext): readonly Json[] {
  const plain = ['a text', 5, true, '[]']
  return [{ [userField.jobTitle]: 'Prober' }, plain[context.run.pick('no list', plain.length)] ?? 5]
}

async function judgeRefusal(context: ScenarioContext, clause: ClauseId, body: Body): Promise<void> {
  const { operation } = context
  const exchange = await context.api.send({ operation, body, mustBeRefused: true })
  context.verdict.expectStatus(
    clause,
    exchange,
    [400],
    clause === MISSING
      ? 'a body without the batch is not answered with 400'
      : 'a batch that is no list is not answered with 400',
  )
  if (clause === NO_LIST && badValue.includes(exchange.response?.status ?? 0)) {
    const told = bodyOf(exchange)
    const field = operation.request?.root ?? ''
    context.verdict.expect(
      NAMED,
      namesField(told, field),
      () => ({
        at: '/response/body',
        expected: `a message that names ${field}`,
        received: stringifyJson(told ?? null).slice(0, 200),
        message: 'the refusal of a value does not say which field it is about',
      }),
      { exchanges: [exchange] },
    )
  }
}

async function judgeEmpty(context: ScenarioContext, batchFormat: BatchFormat): Promise<void> {
  const { exchange, result } = await sendBatch(context, batchFormat, [], new Set())
  const holds = exchange.response?.status === 200 && result.shape !== 'none' && result.all.length === 0
  context.verdict.expect(
    EMPTY,
    holds,
    () =>
      exchange.response?.status === 200
        ? {
            at: '/response/body',
            expected: 'a result without entries',
            received: result.shape === 'none' ? 'no result' : `${counted(result.all.length, 'entry', 'entries')}`,
            message: 'an empty batch has a result with entries, or none',
          }
        : wrongStatus(exchange, 200, 'an empty batch is not answered with 200'),
    { exchanges: [exchange] },
  )
}

async function judgeNoObjects(context: ScenarioContext, batchFormat: BatchFormat): Promise<void> {
  const { id } = await context.users.take('sync-still')
  const odd: readonly Json[] = [null, 'an entry', 17, [], true]
  const title = newMark(context)
  const { exchange, result } = await sendBatch(
    context,
    batchFormat,
    [...odd, { [userField.jobTitle]: title, id: idNumber(id) }],
    new Set([id]),
  )
  if (
    !context.verdict.expectStatus(
      NO_OBJECT,
      exchange,
      [200],
      'a batch with an entry that is no object is not answered with 200',
    )
  )
    return
  judgeErrors(context.verdict, exchange, result.all.filter(({ status }) => status === 'error').length, odd.length)
}

function judgeErrors(verdict: ClauseVerdict, exchange: Exchange, errors: number, expected: number): void {
  verdict.expect(
    NO_OBJECT,
    errors === expected,
    () => ({
      at: '/response/body',
      expected: { errors: expected },
      received: { errors },
      message: 'an entry that is no object does not end as an error',
    }),
    { exchanges: [exchange] },
  )
}

const TAKEN = 'SYNC-5/thousand-entries-are-taken'
const REFUSED = 'SYNC-5/more-is-400'
const NOTHING = 'SYNC-5/more-stores-nothing'

/**
 * The largest batch is taken; one more is answered with 400, and nothing is stored (SYNC-5). All entries but one
 * have unknown ids, so that a target that takes too many changes a single own user.
 */
export const batchSize = defineScenario({
  id: 'batch-size',
  clauses: [TAKEN, REFUSED, NOTHING],
  appliesTo: { action: 'sync' },
  mode: 'write',
  requests: 3,
  async run(context) {
    const batchFormat = (await jsonBatchFormat(context)) ?? (await anyBatchFormat(context))
    const { id } = await context.users.take('sync-still')
    const mark = newMark(context)
    const most = context.operation.request?.mostEntries ?? 0
    const taken = await sendBatch(context, batchFormat, entriesFor(context, most, id, `${mark}taken`), new Set([id]))
    if (
      !context.verdict.expectStatus(TAKEN, taken.exchange, [200], `a batch of ${most} entries is not answered with 200`)
    ) {
      throw new SkipError('baseline-refused', `a batch of ${most} entries was refused too`)
    }
    const refused = await sendBatch(
      context,
      batchFormat,
      entriesFor(context, most + 1, id, `${mark}refused`),
      new Set([id]),
    )
    context.verdict.expectStatus(
      REFUSED,
      refused.exchange,
      [400],
      `a batch of ${most + 1} entries is not answered with 400`,
    )
    const show = await context.api.send({ operation: context.directory.showBeside(context.operation), path: { id } })
    const user = bodyOf(show)
    if (show.response?.status !== 200 || !isObject(user))
      throw new SkipError('baseline-refused', 'the user of the one sound entry is not shown')
    context.verdict.expect(
      NOTHING,
      user[userField.jobTitle] !== `${mark}refused`,
      () => ({
        at: `/response/body/${userField.jobTitle}`,
        expected: 'the value of before',
        received: user[userField.jobTitle] ?? null,
        message: `an entry of a batch of ${most + 1} is carried out`,
      }),
      { exchanges: [refused.exchange, show] },
    )
  },
})

/** The one sound entry comes first: a target that stops at the thousandth has carried it out. */
function entriesFor(context: ScenarioContext, count: number, id: string, title: string): readonly JsonObject[] {
  return Array.from({ length: count }, (_, n) =>
    n === 0 ? { [userField.jobTitle]: title, id: idNumber(id) } : { id: idNumber(unknownId(context, n)) },
  )
}
