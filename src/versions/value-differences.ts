import { sameJson, stringifyJson, type Json } from '../json/index.js'
import type { DetectedChange, Level } from './change.js'
import { fieldAt, type KeptShape, type ShapePair } from './shape-pair.js'
import { covers, hasOtherStructure, outline, sameKinds, typeName, type ShapeReader } from './shape.js'
import { isKept } from './version-pair.js'

/** Which way a value travels: in a request the client sends it, in a response the client reads it. */
export type Direction = 'request' | 'response'

/** More values than before are safe to send, and may surprise a reader. */
function levelOfWidening(direction: Direction): Level {
  return direction === 'request' ? 'safe' : 'possibly-breaking'
}

/** Fewer values than before are safe to read, and break a client that sends the others. */
function levelOfNarrowing(direction: Direction): Level {
  return direction === 'request' ? 'breaking' : 'safe'
}

/** Whether something must be sent, in the word that changes use. */
export function obligation(required: boolean): 'required' | 'optional' {
  return required ? 'required' : 'optional'
}

/** Places whose simple type or format differs: string here, integer there. */
export function* typeDifferences(pairs: readonly ShapePair[], direction: Direction): Generator<DetectedChange> {
  for (const { at, from, to } of pairs.filter(isKept)) {
    if (hasOtherStructure(from, to) || (sameKinds(from, to) && from.format === to.format)) continue
    const [before, after] = [typeName(from), typeName(to)]
    yield {
      at,
      from: before,
      to: after,
      level: levelOfType({ from, to }, direction),
      message: `${fieldAt(at)} changes from ${before} to ${after}`,
    }
  }
}

function levelOfType({ from, to }: Pick<KeptShape, 'from' | 'to'>, direction: Direction): Level {
  const [widens, narrows] = [covers(to, from), covers(from, to)]
  if (narrows && !widens) return levelOfNarrowing(direction)
  // A client that parses integers fails at the first string, although integers may still arrive.
  if (widens) return direction === 'response' && !sameKinds(from, to) ? 'breaking' : levelOfWidening(direction)
  return 'breaking'
}

/** Places that are built differently: an object here, a list or a map there. */
export function* shapeDifferences(pairs: readonly ShapePair[], read: ShapeReader): Generator<DetectedChange> {
  for (const { at, from, to } of pairs.filter(isKept)) {
    if (!hasOtherStructure(from, to)) continue
    const [before, after] = [outline(from, read), outline(to, read)]
    yield {
      at,
      from: before,
      to: after,
      level: 'breaking',
      message: `${fieldAt(at)} is built differently: ${before} becomes ${after}`,
    }
  }
}

/** Places that may be null in `to` and not in `from`. */
export function nullGains(pairs: readonly ShapePair[]): readonly KeptShape[] {
  return nullable(pairs).filter(({ from, to }) => !from.nullable && to.nullable)
}

/** Places that may be null in `from` and not in `to`. */
export function nullLosses(pairs: readonly ShapePair[]): readonly KeptShape[] {
  return nullable(pairs).filter(({ from, to }) => from.nullable && !to.nullable)
}

/** Pairs in which a null can be compared: what may be anything may be null as well. */
function nullable(pairs: readonly ShapePair[]): readonly KeptShape[] {
  return pairs
    .filter(isKept)
    .filter(
      ({ from, to }) =>
        !hasOtherStructure(from, to) && !from.kinds.includes('anything') && !to.kinds.includes('anything'),
    )
}

/** Places that may hold values in `to` that they may not hold in `from`. */
export function* enumWidenings(pairs: readonly ShapePair[], direction: Direction): Generator<DetectedChange> {
  for (const { at, from, to } of pairs.filter(isKept)) {
    const gained = sameKinds(from, to) ? missingFrom(to.values, from.values) : null
    if (gained === null) continue
    yield {
      ...enumsOf(at, from.values, to.values),
      level: levelOfWidening(direction),
      message: `${fieldAt(at)} may ${gained}`,
    }
  }
}

/** Places that may hold values in `from` that they may not hold in `to`. */
export function* enumNarrowings(pairs: readonly ShapePair[], direction: Direction): Generator<DetectedChange> {
  for (const { at, from, to } of pairs.filter(isKept)) {
    const lost = sameKinds(from, to) ? missingFrom(from.values, to.values) : null
    if (lost === null) continue
    yield {
      ...enumsOf(at, from.values, to.values),
      level: levelOfNarrowing(direction),
      message: `${fieldAt(at)} may no longer ${lost}`,
    }
  }
}

type Values = readonly Json[] | null

/** What `values` has and `others` lacks, in words; null where that is nothing. A list that is null holds everything. */
function missingFrom(values: Values, others: Values): string | null {
  if (others === null) return null
  const list = (some: readonly Json[]): string => some.map(value => stringifyJson(value)).join(', ')
  if (values === null) return `be any value but ${list(others)}`
  const missing = values.filter(value => !others.some(other => sameJson(value, other)))
  return missing.length === 0 ? null : `be ${list(missing)}`
}

function enumsOf(at: string, from: Values, to: Values): Pick<DetectedChange, 'at' | 'from' | 'to'> {
  return { at, from: from === null ? null : [...from], to: to === null ? null : [...to] }
}

/**
 * Places whose bounds, pattern or other keywords beyond type, format and enum differ; one difference for each keyword.
 */
export function* limitDifferences(pairs: readonly ShapePair[], direction: Direction): Generator<DetectedChange> {
  for (const { at, from, to } of pairs.filter(isKept)) {
    if (!sameKinds(from, to)) continue
    for (const keyword of new Set([...Object.keys(from.limits), ...Object.keys(to.limits)])) {
      const [before, after] = [from.limits[keyword], to.limits[keyword]]
      if (sameJson(before, after)) continue
      const [was, is] = [before, after].map(limit => (limit === undefined ? 'nothing' : stringifyJson(limit)))
      yield {
        at,
        from: before === undefined ? null : { [keyword]: before },
        to: after === undefined ? null : { [keyword]: after },
        level: levelOfLimit(keyword, before, after, direction),
        message: `${keyword} of ${fieldAt(at)} changes from ${was} to ${is}`,
      }
    }
  }
}

const lowerBound = /^(exclusiveMin|min)/
const upperBound = /^(exclusiveMax|max)/

function levelOfLimit(keyword: string, before: Json | undefined, after: Json | undefined, direction: Direction): Level {
  if (before === undefined) return levelOfNarrowing(direction)
  if (after === undefined) return levelOfWidening(direction)
  const rises = Number(after) > Number(before)
  if (lowerBound.test(keyword)) return rises ? levelOfNarrowing(direction) : levelOfWidening(direction)
  if (upperBound.test(keyword)) return rises ? levelOfWidening(direction) : levelOfNarrowing(direction)
  return direction === 'request' ? 'breaking' : 'possibly-breaking'
}
