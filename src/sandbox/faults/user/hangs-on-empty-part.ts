import { isTree } from '../../incoming/form-tree.js'
import { defineFault } from '../fault.js'

export const hangsOnEmptyPart = defineFault({
  id: 'hangs-on-empty-part',
  clause: 'USER-14/answered-in-full',
  also: ['USER-7', 'HTTP-3'],
  rare: 'data',
  text: 'An empty multipart part ends the connection.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    delivery: (delivery, call) => {
      const root = call.payload.kind === 'form' ? call.payload.tree.children.get('user') : undefined
      const empty = isTree(root) && [...root.children.values()].some(part => 'bytes' in part && part.bytes.length === 0)
      return empty ? { kind: 'dropped' } : delivery
    },
  },
})
