import type { Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { statusOf } from '../engine/verdict.js'
import { succeeded } from '../engine/body-formats.js'

/** The same method on the same path in every version that has it, ascending, the operation itself among them. */
export function siblingsOf({ catalogue, operation }: ScenarioContext): readonly Operation[] {
  return catalogue.operations.filter(
    other => other.method === operation.method && other.resource === operation.resource,
  )
}

/**
 * Of versions that disagree, those that are fewer are the ones to tell of; all of them, where neither side is.
 * @param same how many, itself included, are as the one in question.
 */
export const isOddOne = (same: number, others: number): boolean => others > 0 && same <= others

const STATUS = 'VER-3/same-success-status-in-every-version'

/** Judges that a sound request to the operation succeeds with the status that it has in other versions. */
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
