import type { Fields } from '../../directory/user.js'
import { requestModel } from '../../effects/models.js'
import { readFields } from '../../fields/read-fields.js'
import { under } from '../../incoming/payload.js'
import { defineFault } from '../fault.js'

export const refusedUpdateWaits = defineFault({
  id: 'refused-update-waits',
  clause: 'AUTH-3/no-effect',
  also: ['USER-7'],
  rare: 'steps',
  text: 'An update that is refused for lack of permission is carried out with the next update of the same user.',
  on: { action: 'update' },
  hooks: {
    notPermitted: (refusal, call) => {
      const source = under(call.payload, call.operation?.request?.root ?? '')
      if (refusal === null || source === undefined || call.operation === null) return refusal
      call.world.memory.set(
        `refused-update-waits ${call.params['id'] ?? ''}`,
        readFields(call.catalogue, requestModel(call.operation), source)?.sent,
      )
      return refusal
    },
    changes: (fields, call) => {
      const key = `refused-update-waits ${call.params['id'] ?? ''}`
      const waiting = call.world.memory.get(key) as Fields | undefined
      call.world.memory.delete(key)
      return { ...waiting, ...fields }
    },
  },
})
