import { sameJson, type Json } from '../../json/json.js'
import { sameKinds, type Shape } from './shape.js'

/** Whether two shapes ask the same of a value, what lies inside of it apart. */
export function looksAlike(a: Shape, b: Shape): boolean {
  return (
    sameKinds(a, b) &&
    a.nullable === b.nullable &&
    a.format === b.format &&
    sameJson(a.values as Json, b.values as Json) &&
    sameJson(a.limits, b.limits)
  )
}
