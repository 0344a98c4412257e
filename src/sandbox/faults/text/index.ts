import type { Fault } from '../fault.js'
import { employeeIdAsNumber } from './employee-id-as-number.js'
import { extensionAsText } from './extension-as-text.js'

/** TEXT */
export const textFaults: readonly Fault[] = [employeeIdAsNumber, extensionAsText]
