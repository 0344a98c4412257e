import { has } from './bulk-added.js'
import { bulkStatusCheck } from './bulk-add-status.js'

export const bulkAllFailedIs207 = bulkStatusCheck(
  'bulk-all-failed-is-207',
  'BULK-3/all-fail-is-207',
  207,
  judged => !has(judged, 'entities') && has(judged, 'errors'),
)
