import type { Fault } from '../fault.js'
import { employeeIdAsNumber, extensionAsText, unfilledTextIsDash } from './text-1.js'

/** TEXT */
export const textFaults: readonly Fault[] = [employeeIdAsNumber, extensionAsText, unfilledTextIsDash]
