import { isObject } from '../../../findings/json.js'
import { newUser } from '../../directory/user.js'
import { under } from '../../incoming/payload.js'
import { defineFault } from '../fault.js'

export const idSettable = defineFault({
  id: 'id-settable',
  clause: 'USER-12/id-ignored',
  also: ['USER-3'],
  text: 'Create answers with the id that was sent.',
  source: 'https://github.com/loopbackio/loopback-datasource-juggler/issues/496',
  on: { action: 'create' },
  hooks: {
    written: (user, call) => {
      const body = under(call.payload, call.operation?.request?.root ?? '')
      const id = body !== undefined && 'json' in body && isObject(body.json) ? body.json['id'] : undefined
      return typeof id === 'bigint' || typeof id === 'number' ? newUser(id, user.fields) : user
    },
  },
})
