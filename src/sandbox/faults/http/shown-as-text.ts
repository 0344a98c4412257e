import { defineFault } from '../fault.js'

export const shownAsText = defineFault({
  id: 'shown-as-text',
  clause: 'HTTP-3/content-type-is-json',
  text: 'The caller is shown as text/plain.',
  source: 'https://github.com/MicrosoftDocs/azure-docs/pull/2488',
  on: { action: 'me' },
  hooks: {
    headers: headers => ({ ...headers, 'Content-Type': 'text/plain' }),
  },
})
