import type { Difference, Level } from '../change.js'
import { covers, isRebuilt, outline, sameKinds, typeName, type ReadShape } from '../shape/shape.js'
import { isShared, type Node, type SharedNode } from './node.js'
import { nameOf } from './place.js'
import { narrowed, widened, type Side } from './side.js'

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
