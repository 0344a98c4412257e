import { defineFault } from '../fault.js'

export const avatarForgotten = defineFault({
  id: 'avatar-forgotten',
  rule: 'USER-9',
  text: 'A picture that is uploaded gets no URL.',
  on: { action: ['create', 'update'] },
  hooks: {
    changes: fields => ({ ...fields, avatar: null }),
  },
})
