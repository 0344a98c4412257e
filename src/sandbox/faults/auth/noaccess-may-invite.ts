import { defineFault } from '../fault.js'

export const noaccessMayInvite = defineFault({
  id: 'noaccess-may-invite',
  clause: 'AUTH-4/write-without-access-is-403',
  also: ['AUTH-9'],
  text: 'Whoever may not even read may invite.',
  on: { action: 'invite' },
  versions: ['1.3'],
  hooks: {
    notPermitted: (refusal, call) => (call.client?.mayRead === false ? null : refusal),
  },
})
