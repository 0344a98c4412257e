import { mapKeyCheck } from './sync-map-keys.js'

export const syncMapKeyedByPlace = mapKeyCheck('sync-map-keyed-by-place', 'SYNC-7/keyed-by-place', 'place')
