import { isObject } from '../../../findings/json.js'
import { under } from '../../incoming/payload.js'
import { defineFault } from '../fault.js'

export const createdAtSettable = defineFault({
  id: 'created-at-settable',
  clause: 'USER-12/timestamps-ignored',
  text: 'Create takes the time of creation from the request.',
  on: { action: 'create' },
  hooks: {
    changes: (fields, call) => {
      const body = under(call.payload, call.operation?.request?.root ?? '')
      const user = body !== undefined && 'json' in body && isObject(body.json) ? body.json : {}
      return Object.hasOwn(user, 'created_at') && user['created_at'] !== undefined
        ? { ...fields, created_at: user['created_at'] }
        : fields
    },
  },
})
