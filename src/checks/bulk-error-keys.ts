import { bulkKeysCheck } from './bulk-keys.js'

export const bulkErrorKeys = bulkKeysCheck('bulk-error-keys', 'BULK-3/error-keys', 'errors', 'errors')
