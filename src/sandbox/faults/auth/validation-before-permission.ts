import { under } from '../../incoming/payload.js'
import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const validationBeforePermission = defineFault({
  id: 'validation-before-permission',
  clause: 'AUTH-9/access-before-body',
  also: ['AUTH-3', 'AUTH-4'],
  text: 'Who may not write is told what is wrong with the body.',
  source: 'https://github.com/4Catalyzer/flask-resty/issues/292',
  on: { action: ['create', 'sync', 'bulk-add'] },
  versions: ['1.1'],
  hooks: {
    notPermitted: (refusal, call) =>
      refusal !== null && under(call.payload, call.operation?.request?.root ?? '') === undefined
        ? refusals.missingRoot(call.operation?.request?.root ?? '')
        : refusal,
  },
})
