import { defineFault } from '../fault.js'

export const shownAsText = defineFault({
  id: 'shown-as-text',
  rule: 'HTTP-3',
  text: 'The caller is shown as text/plain.',
  on: { action: 'me' },
  hooks: {
    headers: headers => ({ ...headers, 'Content-Type': 'text/plain' }),
  },
})
