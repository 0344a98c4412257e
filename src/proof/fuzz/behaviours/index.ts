import type { Behaviour } from '../behaviour.js'
import { connection } from './connection.js'

/** Every way of being hostile. */
export const behaviours: readonly Behaviour[] = [...connection]
