import type { Fault } from '../fault.js'
import { employeeIdAsNumber } from './employee-id-as-number.js'
import { extensionAsText } from './extension-as-text.js'
import { unfilledTextIsDash } from './unfilled-text-is-dash.js'

/** TEXT */
export const textFaults: readonly Fault[] = [employeeIdAsNumber, extensionAsText, unfilledTextIsDash]
