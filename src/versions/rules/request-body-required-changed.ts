import { defineChangeRule } from '../change-rule.js'

export const requestBodyRequiredChanged = defineChangeRule({
  id: 'request-body-required-changed',
  meaning: 'The body could be left out and must be sent, or the other way round.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request || from.request.required === to.request.required) return
    const [before, after] = [from.request, to.request].map(({ required }) => (required ? 'required' : 'optional')) as [
      string,
      string,
    ]
    yield {
      at: '/request/body',
      from: before,
      to: after,
      level: to.request.required ? 'breaking' : 'safe',
      message: `the body becomes ${after}`,
    }
  },
})
