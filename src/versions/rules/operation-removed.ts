import { defineChangeRule } from '../change-rule.js'

export const operationRemoved = defineChangeRule({
  id: 'operation-removed',
  meaning: 'Whoever makes this call gets 404.',
  *detect({ operation: { method, resource }, from, to }) {
    if (from !== null && to === null)
      yield { at: '', from: from.id, to: null, level: 'breaking', message: `${method} ${resource} is gone` }
  },
})
