import type { Behaviour } from '../behaviour.js'
import { connection } from './connection.js'
import { encodings } from './encodings.js'
import { headers } from './headers.js'
import { json } from './json.js'
import { refusals } from './refusals.js'
import { state } from './state.js'
import { tokens } from './tokens.js'
import { values } from './values.js'

/** Every way of being hostile, by what is hostile about it: each kind is tried as often as the others. */
export const kindsOfBehaviour: readonly (readonly Behaviour[])[] = [
  connection,
  refusals,
  encodings,
  json,
  headers,
  values,
  tokens,
  state,
]

export const behaviours: readonly Behaviour[] = kindsOfBehaviour.flat()
