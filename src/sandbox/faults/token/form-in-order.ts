import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const formInOrder = defineFault({
  id: 'form-in-order',
  clause: 'TOKEN-1/form-is-taken',
  rare: 'data',
  text: 'A form is taken only where its first field is the type of the grant.',
  on: { action: 'token' },
  hooks: {
    reply: (answer, call) => {
      const form = call.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
      const [first] = call.payload.kind === 'form' ? call.payload.tree.children.keys() : []
      return answer.status === 200 && form && first !== 'grant_type' ? reply(400, { error: 'invalid_request' }) : answer
    },
  },
})
