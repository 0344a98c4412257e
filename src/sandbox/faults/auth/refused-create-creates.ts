import { isObject } from '../../../findings/json.js'
import { toTimestamp } from '../../clock.js'
import { insertUser } from '../../directory/company.js'
import { newUser } from '../../directory/user.js'
import { freshId } from '../../directory/world.js'
import { under } from '../../incoming/payload.js'
import { defineFault } from '../fault.js'

export const refusedCreateCreates = defineFault({
  id: 'refused-create-creates',
  clause: 'AUTH-3/no-effect',
  rare: 'steps',
  text: 'A create that is refused for lack of permission is carried out.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    notPermitted: (refusal, call) => {
      const body = under(call.payload, call.operation?.request?.root ?? '')
      const fields = body !== undefined && 'json' in body && isObject(body.json) ? body.json : null
      if (refusal !== null && fields !== null && call.company !== null)
        insertUser(
          call.company,
          newUser(freshId(call.world), {
            is_active: true,
            is_employee: false,
            last_name: 'Refused',
            ...fields,
            created_at: toTimestamp(call.clock.now()),
            updated_at: toTimestamp(call.clock.now()),
          }),
        )
      return refusal
    },
  },
})
