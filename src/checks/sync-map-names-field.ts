import { FAILED, mapResultCheck } from './sync-map-results.js'

export const syncMapNamesField = mapResultCheck('sync-map-names-field', 'SYNC-7/error-names-the-field', {
  key: '',
  expected: 'a field with a message',
  picks: ({ status }) => status === FAILED,
  // The field at fault may be the id itself: then a message stands where the digits would.
  fits: result =>
    Object.entries(result).some(
      ([name, value]) =>
        name !== 'status' && typeof value === 'string' && value !== '' && !(name === 'id' && /^\d+$/.test(value)),
    ),
})
