import type { Difference } from '../change.js'
import { sameJson, stringifyJson, type Json } from '../../json/json.js'
import { sameKinds } from '../shape/shape.js'
import { isShared, type Node, type SharedNode } from './node.js'
import { nameOf } from './place.js'
import { narrowed, widened, type Side } from './side.js'

/** Places that may hold values in `to` that they may not hold in `from`. */
export function* enumGains(nodes: readonly Node[], side: Side): Generator<Difference> {
  for (const { at, from, to } of comparable(nodes)) {
    const gained = missingFrom(to.values, from.values)
    if (gained === 'none') continue
    yield { ...ends(at, from.values, to.values), level: widened(side), message: `${nameOf(at)} may ${gained}` }
  }
}

/** Places that may hold values in `from` that they may not hold in `to`. */
export function* enumLosses(nodes: readonly Node[], side: Side): Generator<Difference> {
  for (const { at, from, to } of comparable(nodes)) {
    const lost = missingFrom(from.values, to.values)
    if (lost === 'none') continue
    yield { ...ends(at, from.values, to.values), level: narrowed(side), message: `${nameOf(at)} may no longer ${lost}` }
  }
}

function comparable(nodes: readonly Node[]): readonly SharedNode[] {
  return nodes.filter(isShared).filter(({ from, to }) => sameKinds(from, to))
}

type Values = readonly Json[] | null

/** What `values` has and `others` has not, in words; a list that is null holds everything. */
function missingFrom(values: Values, others: Values): string {
  if (others === null) return 'none'
  if (values === null) return `be any value but ${others.map(value => stringifyJson(value)).join(', ')}`
  const missing = values.filter(value => !others.some(other => sameJson(value, other)))
  return missing.length === 0 ? 'none' : `be ${missing.map(value => stringifyJson(value)).join(', ')}`
}

function ends(at: string, from: Values, to: Values): Pick<Difference, 'at' | 'from' | 'to'> {
  return { at, from: from === null ? null : [...from], to: to === null ? null : [...to] }
}
