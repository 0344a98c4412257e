import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const updateToTakenOriginAccepted = defineFault({
  id: 'update-to-taken-origin-accepted',
  rule: 'USER-5',
  text: 'Update takes the origin id of another user.',
  on: { action: 'update' },
  hooks: {
    conflicts: errors => without(errors, 'origin_id'),
  },
})
