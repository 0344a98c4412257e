import { defineChangeRule } from '../change.js'

export const operationAdded = defineChangeRule({
  id: 'operation-added',
  meaning: 'A call that the other version does not have can be made.',
  *detect({ operation: { method, resource }, from, to }) {
    if (from === null && to !== null)
      yield { at: '', from: null, to: to.id, level: 'safe', message: `${method} ${resource} is new` }
  },
})

export const operationRemoved = defineChangeRule({
  id: 'operation-removed',
  meaning: 'A client that makes this call gets 404.',
  *detect({ operation: { method, resource }, from, to }) {
    if (from !== null && to === null)
      yield { at: '', from: from.id, to: null, level: 'breaking', message: `${method} ${resource} is gone` }
  },
})
