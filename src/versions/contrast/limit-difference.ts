import { sameJson, stringifyJson, type Json } from '../../json/json.js'
import type { Difference, Level } from '../change.js'
import { sameKinds } from '../shape/shape.js'
import { isShared, type Node } from './node.js'
import { nameOf } from './place.js'
import { narrowed, widened, type Side } from './side.js'

const lowerBound = /^(exclusiveMin|min)/
const upperBound = /^(exclusiveMax|max)/

/** Places whose bounds, pattern or other keywords beyond type, format and enum differ; one difference for each keyword. */
export function* limitDifferences(nodes: readonly Node[], side: Side): Generator<Difference> {
  for (const { at, from, to } of nodes.filter(isShared)) {
    if (!sameKinds(from, to)) continue
    for (const keyword of new Set([...Object.keys(from.limits), ...Object.keys(to.limits)])) {
      const [before, after] = [from.limits[keyword], to.limits[keyword]]
      if (sameJson(before, after)) continue
      const text = `${keyword} of ${nameOf(at)} changes from ${say(before)} to ${say(after)}`
      yield {
        at,
        from: wrap(keyword, before),
        to: wrap(keyword, after),
        level: levelOf(keyword, before, after, side),
        message: text,
      }
    }
  }
}

function levelOf(keyword: string, before: Json | undefined, after: Json | undefined, side: Side): Level {
  if (before === undefined) return narrowed(side)
  if (after === undefined) return widened(side)
  const rises = Number(after) > Number(before)
  if (lowerBound.test(keyword)) return rises ? narrowed(side) : widened(side)
  if (upperBound.test(keyword)) return rises ? widened(side) : narrowed(side)
  return side === 'sent' ? 'breaking' : 'possibly-breaking'
}

function say(value: Json | undefined): string {
  return value === undefined ? 'nothing' : stringifyJson(value)
}

function wrap(keyword: string, value: Json | undefined): Json {
  return value === undefined ? null : { [keyword]: value }
}
