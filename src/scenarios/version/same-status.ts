import type { Operation } from '../../catalogue/index.js'
import type { Exchange } from '../../findings/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { perOperation } from '../engine/per-run.js'
import { defineScenario } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { soundRequest } from '../engine/sound-request.js'
import { judgeStatus, siblingsOf, statusClause } from './siblings.js'

/** A sound write through every version, by its status. */
export const sameStatus = defineScenario({
  id: 'same-status',
  clauses: [statusClause],
  appliesTo: { action: ['create', 'update', 'invite', 'sync', 'bulk-add', 'bulk-remove'] },
  mode: 'write',
  requests: 0.6,
  async run(context) {
    const answers: { operation: Operation; exchange: Exchange }[] = []
    for (const operation of siblingsOf(context)) {
      const exchange = await soundWrite({ ...context, operation })
      if (exchange !== null) answers.push({ operation, exchange })
      else if (operation === context.operation)
        throw new SkipError('transport-refused', 'neither JSON nor multipart was taken')
    }
    judgeStatus(context, answers)
  },
})

/** One sound write, asked for once a run: where bodies have transports, the call that showed which are taken. */
const soundWrite = perOperation(async (context: ScenarioContext): Promise<Exchange | null> => {
  const { operation, api } = context
  if (operation.action !== 'create' && operation.action !== 'update' && operation.action !== 'sync') {
    return context.api.send((await soundRequest(context)).draft)
  }
  const [transport] = await api.transports.accepted(operation)
  return transport === undefined ? null : api.transports.probe(operation, transport)
})
