import { defineFault } from '../fault.js'

export const noaccessMayRead = defineFault({
  id: 'noaccess-may-read',
  clause: 'AUTH-4/read-without-access-is-403',
  text: 'The list of all users needs no permission.',
  on: { action: 'list', population: 'all' },
  hooks: {
    notPermitted: () => null,
  },
})
