import type { Fault } from '../fault.js'
import { limitsOfTheHourAlone } from './limits-of-the-hour-alone.js'
import { neverRefused } from './never-refused.js'
import { overloaded } from './overloaded.js'
import { refusalLeavesSome } from './refusal-leaves-some.js'
import { refusalWithoutHeaders } from './refusal-without-headers.js'
import { refusedCallsCount } from './refused-calls-count.js'
import { resetInThePast } from './reset-in-the-past.js'
import { resetTomorrow } from './reset-tomorrow.js'

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
