import { defineFault } from '../fault.js'

export const avatarForgotten = defineFault({
  id: 'avatar-forgotten',
  clause: 'USER-9/avatar-file-becomes-url',
  text: 'A picture that is uploaded gets no URL.',
  on: { action: ['create', 'update'] },
  hooks: {
    changes: fields => ({ ...fields, avatar: null }),
  },
})
