import { refusals, reply, type Reply } from '../../../serving/reply.js'
import type { Hooks } from '../../change.js'
import { defineFault } from '../fault.js'

// USER-9: Ways to send a body.

const refuseFormat = (kind: 'json' | 'form', answer: Reply): Hooks => ({
  unreadable: (refusal, call) => refusal ?? (call.payload.kind === kind ? answer : null),
})

export const avatarForgotten = defineFault({
  id: 'avatar-forgotten',
  clause: 'USER-9/avatar-file-becomes-url',
  text: 'A picture that is uploaded gets no URL.',
  on: { action: ['create', 'update'] },
  hooks: {
    changes: fields => ({ ...fields, avatar: null }),
  },
})

export const multipartRefused = defineFault({
  id: 'multipart-refused',
  clause: 'USER-9/multipart-taken',
  also: ['USER-3'],
  text: 'Update takes no multipart.',
  on: { action: ['create', 'update'] },
  hooks: refuseFormat('form', refusals.unsupported(['application/json'])),
})

export const jsonCreateRefused = defineFault({
  id: 'json-create-refused',
  clause: 'USER-9/json-create-taken',
  text: 'Create takes no JSON.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: refuseFormat('json', refusals.unsupported(['multipart/form-data'])),
})

export const jsonUpdateConflicts = defineFault({
  id: 'json-update-conflicts',
  clause: 'USER-9/json-elsewhere-taken-or-refused',
  text: 'Update and sync answer 409 to JSON.',
  on: { action: ['update', 'sync'] },
  hooks: refuseFormat('json', reply(409, { errors: ['not now'] })),
})

export const syncMultipartRefused = defineFault({
  id: 'sync-multipart-refused',
  clause: 'USER-9/sync-multipart-taken',
  text: 'Sync takes no multipart.',
  on: { action: 'sync' },
  hooks: refuseFormat('form', refusals.unsupported(['application/json'])),
})
