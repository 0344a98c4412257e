import type { Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import { statusOf, succeeded } from '../engine/answer.js'
import { perOperation } from '../engine/per-run.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { soundRequest } from '../engine/sound-request.js'

/**
 * Is a version among the odd ones? Where versions disagree, the fewer are odd; all of them, where neither side is
 * fewer.
 * @param same how many versions, itself included, agree with it.
 */
export const isOddOne = (same: number, others: number): boolean => others > 0 && same <= others

const STATUS = 'VER-3/same-success-status-in-every-version'

/** Judges that a sound request succeeds with the same status as in other versions. */
export function judgeStatus(
  context: ScenarioContext,
  answers: readonly { readonly operation: Operation; readonly exchange: Exchange }[],
): void {
  const own = answers.find(({ operation }) => operation === context.operation)
  if (own === undefined || !succeeded(own.exchange))
    return context.verdict.skip(STATUS, 'baseline-refused', 'the sound request was refused')
  const declared = String(context.operation.success)
  const comparable = answers.filter(
    ({ operation, exchange }) => succeeded(exchange) && String(operation.success) === declared,
  )
  const same = comparable.filter(({ exchange }) => statusOf(exchange) === statusOf(own.exchange))
  const others = comparable.filter(answer => !same.includes(answer))
  const other = others[0]?.exchange
  context.verdict.expect(
    STATUS,
    other === undefined || !isOddOne(same.length, others.length),
    () => ({
      at: '/response/status',
      expected: other === undefined ? null : statusOf(other),
      received: statusOf(own.exchange),
      message: 'another version answers the same request with another success',
    }),
    { exchanges: [...(other === undefined ? [] : [other]), own.exchange] },
  )
}

export const statusClause = STATUS

/** A sound write succeeds with the same status in every version (VER-3). */
export const sameStatus = defineScenario({
  id: 'same-status',
  clauses: [statusClause],
  appliesTo: { action: ['create', 'update', 'invite', 'sync', 'bulk-add', 'bulk-remove'] },
  mode: 'write',
  requests: 0.6,
  async run(context) {
    const answers: { operation: Operation; exchange: Exchange }[] = []
    for (const operation of context.catalogue.siblings(context.operation)) {
      const exchange = await soundWrite({ ...context, operation })
      if (exchange !== null) answers.push({ operation, exchange })
      // no format is taken: this says so
      else if (operation === context.operation) await context.api.formats.acceptedOrSkip(operation)
    }
    judgeStatus(context, answers)
  },
})

/**
 * A sound write, sent once a run for each operation. Where there are several body formats, the call that showed them is
 * used.
 */
const soundWrite = perOperation(async (context: ScenarioContext): Promise<Exchange | null> => {
  const { operation, api } = context
  if (operation.action !== 'create' && operation.action !== 'update' && operation.action !== 'sync') {
    return context.api.send((await soundRequest(context)).draft)
  }
  const [format] = await api.formats.accepted(operation)
  return format === undefined ? null : api.formats.probe(operation, format)
})
