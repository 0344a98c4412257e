import { bulkKeysCheck } from './bulk-keys.js'

export const bulkEntityKeys = bulkKeysCheck('bulk-entity-keys', 'BULK-3/entity-keys', 'entities', 'projects')
