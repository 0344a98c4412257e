import { defineFault } from '../fault.js'

export const bulkFailureIs200 = defineFault({
  id: 'bulk-failure-is-200',
  clause: 'BULK-3/some-fail-is-207',
  text: 'A bulk add that fails in part answers 200.',
  source: 'https://github.com/ashita-ai/tessera/pull/406',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    reply: answer => (answer.status === 207 ? { ...answer, status: 200 } : answer),
  },
})
