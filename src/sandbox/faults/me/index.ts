import type { Fault } from '../fault.js'
import { meIsSomebodyElse } from './me-is-somebody-else.js'
import { meNotFound } from './me-not-found.js'
import { meTitleDiffers } from './me-title-differs.js'

/** ME */
export const meFaults: readonly Fault[] = [meIsSomebodyElse, meTitleDiffers, meNotFound]
