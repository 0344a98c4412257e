import { FAILED, mapResultCheck, SUCCEEDED } from './sync-map-results.js'

export const syncMapTellsStatus = mapResultCheck('sync-map-tells-status', 'SYNC-7/status-tells-the-outcome', {
  key: '/status',
  expected: [...SUCCEEDED, FAILED],
  picks: () => true,
  fits: ({ status }) => status !== undefined && [...SUCCEEDED, FAILED].includes(status),
})
