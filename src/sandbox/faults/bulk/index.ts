import type { Fault } from '../fault.js'
import { bulkAddTwiceFails } from './bulk-add-twice-fails.js'
import { bulkAlwaysSucceeds } from './bulk-always-succeeds.js'
import { bulkFailureIs200 } from './bulk-failure-is-200.js'
import { bulkIdsAsNumbers } from './bulk-ids-as-numbers.js'
import { bulkInFirstVersion } from './bulk-in-first-version.js'
import { bulkNotStored } from './bulk-not-stored.js'
import { bulkRemovesStrangers } from './bulk-removes-strangers.js'
import { bulkTakesAnything } from './bulk-takes-anything.js'
import { bulkWordsDiffer } from './bulk-words-differ.js'

/** BULK */
export const bulkFaults: readonly Fault[] = [
  bulkInFirstVersion,
  bulkAlwaysSucceeds,
  bulkRemovesStrangers,
  bulkWordsDiffer,
  bulkFailureIs200,
  bulkIdsAsNumbers,
  bulkAddTwiceFails,
  bulkTakesAnything,
  bulkNotStored,
]
