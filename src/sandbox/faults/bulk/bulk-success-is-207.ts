import { defineFault } from '../fault.js'

export const bulkSuccessIs207 = defineFault({
  id: 'bulk-success-is-207',
  clause: 'BULK-3/all-succeed-is-200',
  also: ['VER-3'],
  text: 'A request without a failure answers 207.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    reply: answer => (answer.status === 200 ? { ...answer, status: 207 } : answer),
  },
})
