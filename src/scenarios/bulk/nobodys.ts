import type { ScenarioContext } from '../engine/context.js'
import { unknownId } from '../user/unknown-id.js'

/** Ids of no user, project or template, digits as text; always the same ones for the same operation. */
export const nobodys = (context: ScenarioContext, place = 0): string =>
  String(BigInt(unknownId(context)) + BigInt(place))
