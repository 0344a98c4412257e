import { defineFault } from '../fault.js'

export const noaccessMayRead = defineFault({
  id: 'noaccess-may-read',
  rule: 'AUTH-4',
  text: 'The list of all users needs no permission.',
  on: { action: 'list', population: 'all' },
  hooks: {
    notPermitted: () => null,
  },
})
