import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const refusalShowsSomebody = defineFault({
  id: 'refusal-shows-somebody',
  clause: 'AUTH-3/no-data',
  text: 'A list that is refused shows the first user all the same.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    reply: (answer, call) => {
      const [company] = call.world.companies.values()
      const user = company?.ordered[0]
      if (user === undefined || (answer.status !== 401 && answer.status !== 403)) return answer
      return reply(answer.status, {
        error: 'Refused',
        preview: { id: user.id, last_name: user.fields['last_name'] ?? null },
      })
    },
  },
})
