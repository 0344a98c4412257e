import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const refusalNamesAStranger = defineFault({
  id: 'refusal-names-a-stranger',
  clause: 'AUTH-5/no-foreign-data',
  also: ['AUTH-3'],
  text: 'The refusal of a company without access shows somebody of it.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) => {
      const named = call.world.companies.get(call.params['company_id'] ?? '')
      const [stranger] = named?.accessible === false ? named.ordered : []
      if (stranger === undefined || answer.status < 400) return answer
      return reply(answer.status, {
        errors: ['No access'],
        owner: {
          id: stranger.id,
          email_address: stranger.fields['email_address'] ?? null,
          last_name: stranger.fields['last_name'] ?? null,
        },
      })
    },
  },
})
