import { omitShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const newUsersWithoutId = defineFault({
  id: 'new-users-without-id',
  clause: 'HTTP-5/id-present',
  also: ['HTTP-4', 'USER-3'],
  text: 'Create answers without the id.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    shown: shown => omitShown(shown, 'id'),
  },
})
