import { mapKeyCheck } from './sync-map-keys.js'

export const syncMapKeyedByOriginId = mapKeyCheck('sync-map-keyed-by-origin-id', 'SYNC-7/keyed-by-origin-id', 'origin')
