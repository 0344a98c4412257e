import { mapKeyCheck } from './sync-map-keys.js'

export const syncMapKeyedById = mapKeyCheck('sync-map-keyed-by-id', 'SYNC-7/keyed-by-id', 'id')
