import { type Shape, isRebuilt } from '../shape/shape.js'
import { isShared, type Node, type SharedNode } from './node.js'

/** Places that may be null in `to` and not in `from`. */
export function nullGains(nodes: readonly Node[]): readonly SharedNode[] {
  return comparable(nodes).filter(({ from, to }) => !from.nullable && to.nullable)
}

/** Places that may be null in `from` and not in `to`. */
export function nullLosses(nodes: readonly Node[]): readonly SharedNode[] {
  return comparable(nodes).filter(({ from, to }) => from.nullable && !to.nullable)
}

const isOpen = ({ kinds }: Shape): boolean => kinds.includes('anything')

function comparable(nodes: readonly Node[]): readonly SharedNode[] {
  return nodes.filter(isShared).filter(({ from, to }) => !isRebuilt(from, to) && !isOpen(from) && !isOpen(to))
}
