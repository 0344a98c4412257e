import { defineChangeRule } from '../change-rule.js'

export const requestBodyAdded = defineChangeRule({
  id: 'request-body-added',
  meaning: 'A call may, or must, carry a body.',
  *detect({ from, to }) {
    if (from === null || from.request !== null || !to?.request) return
    const kind = to.request.required ? 'required' : 'optional'
    yield {
      at: '/request/body',
      from: null,
      to: kind,
      level: to.request.required ? 'breaking' : 'safe',
      message: `takes a body now (${kind})`,
    }
  },
})
