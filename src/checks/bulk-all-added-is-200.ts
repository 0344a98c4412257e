import { has } from './bulk-added.js'
import { bulkStatusCheck } from './bulk-add-status.js'

export const bulkAllAddedIs200 = bulkStatusCheck(
  'bulk-all-added-is-200',
  'BULK-3/all-succeed-is-200',
  200,
  judged => has(judged, 'entities') && !has(judged, 'errors'),
)
