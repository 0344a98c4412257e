import type { Fault } from '../fault.js'
import { limitsOfTheHourAlone, resetTomorrow } from './rate-1.js'
import { neverRefused, refusalLeavesSome, refusalWithoutHeaders, refusedCallsCount, resetInThePast } from './rate-2.js'
import { overloaded } from './rate-3.js'

/** RATE */
export const rateFaults: readonly Fault[] = [
  neverRefused,
  refusalWithoutHeaders,
  refusalLeavesSome,
  refusedCallsCount,
  limitsOfTheHourAlone,
  resetInThePast,
  overloaded,
  resetTomorrow,
]
