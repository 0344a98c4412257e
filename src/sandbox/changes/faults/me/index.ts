import type { Fault } from '../fault.js'
import { meIsSomebodyElse, meNotFound, meTitleDiffers } from './me-1.js'

/** ME */
export const meFaults: readonly Fault[] = [meIsSomebodyElse, meTitleDiffers, meNotFound]
