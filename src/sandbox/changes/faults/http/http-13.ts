import { toTimestamp } from '../../../directory/values.js'
import { writeUser } from '../../../directory/company.js'
import { defineFault } from '../fault.js'

// HTTP-13: Reading changes nothing.

export const showTouches = defineFault({
  id: 'show-touches',
  clause: 'HTTP-13/get-changes-nothing',
  also: ['PAGE-11', 'LIST-13', 'VER-1'],
  rare: 'steps',
  text: 'Showing a user changes when it was updated.',
  on: { action: 'show' },
  versions: ['1.1'],
  hooks: {
    found: (user, call) => {
      if (user !== null && call.company !== null)
        writeUser(call.company, user, { updated_at: toTimestamp(call.clock.now() + call.earlierCalls * 1000) })
      return user
    },
  },
})
