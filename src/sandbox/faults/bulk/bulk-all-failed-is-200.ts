import { defineFault } from '../fault.js'

export const bulkAllFailedIs200 = defineFault({
  id: 'bulk-all-failed-is-200',
  clause: 'BULK-3/all-fail-is-207',
  also: ['HTTP-4'],
  text: 'A request whose pairs all fail answers 200.',
  source: 'https://github.com/opensearch-project/OpenSearch/issues/17452',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    reply: answer =>
      answer.status === 207 && typeof answer.body === 'string' && answer.body.includes('"entities":[]')
        ? { ...answer, status: 200 }
        : answer,
  },
})
