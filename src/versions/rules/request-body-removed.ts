import { defineChangeRule } from '../change-rule.js'

export const requestBodyRemoved = defineChangeRule({
  id: 'request-body-removed',
  meaning: 'What the client sends as a body is not read any more.',
  *detect({ from, to }) {
    if (!from?.request || to === null || to.request !== null) return
    const kind = from.request.required ? 'required' : 'optional'
    yield { at: '/request/body', from: kind, to: null, level: 'possibly-breaking', message: 'takes no body any more' }
  },
})
