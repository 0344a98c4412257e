import { mapResultCheck, SUCCEEDED } from './sync-map-results.js'

export const syncMapTellsId = mapResultCheck('sync-map-tells-id', 'SYNC-7/id-of-the-user', {
  key: '/id',
  expected: 'the digits of an id',
  picks: ({ status }) => status !== undefined && SUCCEEDED.includes(status),
  fits: ({ id }) => typeof id === 'string' && /^[1-9]\d*$/.test(id),
})
