import { isTree } from '../incoming/form-tree.js'
import { refusals } from '../reply.js'
import { defineVariant } from './variant.js'

export const syncTakesNumberedPartsAlone = defineVariant({
  id: 'sync-takes-numbered-parts-alone',
  text: 'Multipart lists are taken as updates[0][field] alone.',
  why: 'USER-9: at least one of the three forms.',
  on: { action: 'sync' },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ??
      (call.payload.kind === 'form' && !isTree(call.payload.tree.children.get('updates'))
        ? refusals.badRequest('updates cannot be read')
        : null),
  },
})
