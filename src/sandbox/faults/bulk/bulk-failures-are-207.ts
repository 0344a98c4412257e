import { defineFault } from '../fault.js'

export const bulkFailuresAre207 = defineFault({
  id: 'bulk-failures-are-207',
  clause: 'BULK-2/answered-200',
  also: ['HTTP-1', 'VER-3'],
  text: 'A request with a failure answers 207 where the document says 200.',
  on: { action: 'bulk-remove' },
  versions: ['1.1'],
  hooks: {
    reply: answer =>
      answer.status === 200 && typeof answer.body === 'string' && answer.body.includes('"failure"')
        ? { ...answer, status: 207 }
        : answer,
  },
})
