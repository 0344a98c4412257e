import type { Scenario } from '../scenario.js'
import { batchSize } from './batch-size.js'
import { mixedBatch } from './mixed-batch.js'
import { repeatedKeys } from './repeated-keys.js'
import { secondCompany } from './second-company.js'
import { unfitBatches } from './unfit-batches.js'

export const syncScenarios = [
  mixedBatch,
  repeatedKeys,
  unfitBatches,
  batchSize,
  secondCompany,
] as const satisfies readonly Scenario[]
