import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const originTakenTwice = defineFault({
  id: 'origin-taken-twice',
  clause: 'USER-5/taken-origin-id-is-409',
  also: ['SYNC-6'],
  text: 'Create takes an origin id that the company has.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    conflicts: errors => without(errors, 'origin_id'),
  },
})
