import type { Schema } from '../../catalogue/index.js'
import type { ReadShape } from '../shape/shape.js'
import { nameOf } from './place.js'
import { isShared, walk } from './node.js'
import { looksAlike } from '../shape/same-shape.js'

/**
 * The fields that a schema has beyond another, by name; null where it is not the other one with more fields
 * (something is missing, or differs).
 */
export function addedFields(usual: Schema, wider: Schema, read: ReadShape): string[] | null {
  const nodes = [...walk(usual, wider, '', read)]
  const holds = nodes.every(node => node.to !== null && (!isShared(node) || looksAlike(node.from, node.to)))
  return holds ? nodes.filter(({ from }) => from === null).map(({ at }) => nameOf(at)) : null
}
