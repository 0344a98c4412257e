import { changeShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { sentNames } from '../sent-names.js'

export const nameSettable = defineFault({
  id: 'name-settable',
  clause: 'USER-12/name-ignored',
  also: ['USER-10'],
  text: 'The answer to an update shows the name that was sent.',
  on: { action: ['create', 'update'] },
  hooks: {
    shown: (shown, call) =>
      sentNames(call).includes('name') ? changeShown(shown, { name: 'Asbuilt Somebody-Else' }) : shown,
  },
})
