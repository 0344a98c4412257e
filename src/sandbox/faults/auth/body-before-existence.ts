import { under } from '../../incoming/payload.js'
import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const bodyBeforeExistence = defineFault({
  id: 'body-before-existence',
  clause: 'AUTH-9/existence-before-body',
  text: 'An update of nobody is refused for its body first.',
  on: { action: 'update' },
  hooks: {
    reply: (answer, call) => {
      const root = call.operation?.request?.root ?? ''
      return answer.status === 404 && under(call.payload, root) === undefined ? refusals.missingRoot(root) : answer
    },
  },
})
