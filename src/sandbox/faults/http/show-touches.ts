import { toTimestamp } from '../../clock.js'
import { writeUser } from '../../directory/company.js'
import { defineFault } from '../fault.js'

export const showTouches = defineFault({
  id: 'show-touches',
  rule: 'HTTP-13',
  also: ['PAGE-11', 'LIST-13', 'VER-1'],
  text: 'Showing a user changes when it was updated.',
  on: { action: 'show' },
  hooks: {
    found: (user, call) => {
      if (user !== null && call.company !== null)
        writeUser(call.company, user, { updated_at: toTimestamp(call.clock.now() + call.earlier * 1000) })
      return user
    },
  },
})
