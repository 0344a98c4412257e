import type { Shape } from '../shape/shape.js'
import type { Node } from './node.js'

interface NewNode extends Node {
  readonly to: Shape
}

interface GoneNode extends Node {
  readonly from: Shape
}

/** Fields that only `to` has. */
export function fieldGains(nodes: readonly Node[]): readonly NewNode[] {
  return nodes.filter((node): node is NewNode => node.from === null && node.to !== null)
}

/** Fields that only `from` has. */
export function fieldLosses(nodes: readonly Node[]): readonly GoneNode[] {
  return nodes.filter((node): node is GoneNode => node.from !== null && node.to === null)
}
