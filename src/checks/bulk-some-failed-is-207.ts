import { has } from './bulk-added.js'
import { bulkStatusCheck } from './bulk-add-status.js'

export const bulkSomeFailedIs207 = bulkStatusCheck(
  'bulk-some-failed-is-207',
  'BULK-3/some-fail-is-207',
  207,
  judged => has(judged, 'entities') && has(judged, 'errors'),
)
