import { type Json, sameJson, stringifyJson } from '../json/index.js'
import type { Difference, Level } from './change.js'
import { type Node, type SharedNode, isShared, nameOf } from './shape-pair.js'
import { type ReadShape, covers, isRebuilt, outline, sameKinds, typeName } from './shape.js'

/** Which way a value travels: the client sends what `from` takes, or reads what `to` gives. */
export type Side = 'sent' | 'read'

/** More values than before are safe to send and a surprise to read. */
export function widened(side: Side): Level {
  return side === 'sent' ? 'safe' : 'possibly-breaking'
}

/** Fewer values than before are safe to read and break who sends them. */
export function narrowed(side: Side): Level {
  return side === 'sent' ? 'breaking' : 'safe'
}

/** Places whose simple type or format differs: string here, integer there. */
export function* typeDifferences(nodes: readonly Node[], side: Side): Generator<Difference> {
  for (const node of nodes.filter(isShared)) {
    const { at, from, to } = node
    if (isRebuilt(from, to) || (sameKinds(from, to) && from.format === to.format)) continue
    const [before, after] = [typeName(from), typeName(to)]
    yield {
      at,
      from: before,
      to: after,
      level: levelOf(node, side),
      message: `${nameOf(at)} changes from ${before} to ${after}`,
    }
  }
}

/** Places that are built differently: object here, list or map there. */
export function* shapeDifferences(nodes: readonly Node[], read: ReadShape): Generator<Difference> {
  for (const { at, from, to } of nodes.filter(isShared)) {
    if (!isRebuilt(from, to)) continue
    const [before, after] = [outline(from, read), outline(to, read)]
    yield {
      at,
      from: before,
      to: after,
      level: 'breaking',
      message: `${nameOf(at)} is built differently: ${before} becomes ${after}`,
    }
  }
}

function levelOf({ from, to }: SharedNode, side: Side): Level {
  const [grows, shrinks] = [covers(to, from), covers(from, to)]
  if (shrinks && !grows) return narrowed(side)
  // A wider type reads as another one: a client that parses integers fails at the first string.
  if (grows) return side === 'read' && !sameKinds(from, to) ? 'breaking' : widened(side)
  return 'breaking'
}

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
        level: limitDifferenceLevelOf(keyword, before, after, side),
        message: text,
      }
    }
  }
}

function limitDifferenceLevelOf(keyword: string, before: Json | undefined, after: Json | undefined, side: Side): Level {
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
