import { refusals } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// AUTH-4: Permissions hold.

export const readonlyMayUpdate = defineFault({
  id: 'readonly-may-update',
  clause: 'AUTH-4/write-with-read-access-is-403',
  also: ['AUTH-3'],
  text: 'Whoever may read may update too.',
  source: 'https://github.com/caura-ai/caura/pull/1217',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    notPermitted: (refusal, call) => (call.client?.mayRead === true ? null : refusal),
  },
})

export const noaccessMayRead = defineFault({
  id: 'noaccess-may-read',
  clause: 'AUTH-4/read-without-access-is-403',
  text: 'The list of all users needs no permission.',
  on: { action: 'list', population: 'all' },
  hooks: {
    notPermitted: () => null,
  },
})

export const readonlyMaySync = defineFault({
  id: 'readonly-may-sync',
  clause: 'AUTH-4/write-with-read-access-is-403',
  text: 'Sync asks for no permission.',
  source: 'https://github.com/joyent/conch-api/issues/392',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    notPermitted: () => null,
  },
})

export const readersLockedOut = defineFault({
  id: 'readers-locked-out',
  clause: 'AUTH-4/read-access-suffices-to-read',
  text: 'Showing a user asks for the permission to write.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    notPermitted: (refusal, call) => refusal ?? (call.client?.mayWrite === true ? null : refusals.notPermitted()),
  },
})

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
