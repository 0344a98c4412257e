import { emailKey } from '../../directory/company.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const emailCaseCounts = defineFault({
  id: 'email-case-counts',
  clause: 'USER-5/email-case-ignored',
  rare: 'data',
  text: 'An address in other letter case counts as another one.',
  source: 'https://github.com/dfir-iris/iris-web/issues/1103',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('email-case-counts', fields['email_address'])
      return fields
    },
    conflicts: (errors, call) => {
      const sent = scalarText(call.world.memory.get('email-case-counts'))
      const holder = call.company?.byEmail.get(emailKey(sent))
      return holder?.fields['email_address'] === sent ? errors : without(errors, 'email_address')
    },
  },
})
