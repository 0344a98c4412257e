import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const updateToTakenOriginAccepted = defineFault({
  id: 'update-to-taken-origin-accepted',
  clause: 'USER-5/update-to-taken-origin-id-is-refused',
  text: 'Update takes the origin id of another user.',
  on: { action: 'update' },
  hooks: {
    conflicts: errors => without(errors, 'origin_id'),
  },
})
