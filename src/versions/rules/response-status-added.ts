import { defineChangeRule } from '../change-rule.js'
import { isAdded } from '../contrast/matched.js'

export const responseStatusAdded = defineChangeRule({
  id: 'response-status-added',
  meaning: 'Calls may be answered with a status that clients have not met.',
  *detect({ responses, to: operation }) {
    for (const { name: at, to } of responses.filter(isAdded)) {
      const success = operation?.success.includes(Number(to.status)) ?? false
      const message = success ? `may succeed with ${to.status}` : `may fail with ${to.status}`
      // Whoever copes with errors at all copes with another one; a new way to succeed may go unnoticed.
      yield { at, from: null, to: to.status, level: success ? 'possibly-breaking' : 'safe', message }
    }
  },
})
