import { defineFault } from '../fault.js'

export const updateClearsCity = defineFault({
  id: 'update-clears-city',
  clause: 'USER-7/other-fields-stay',
  text: 'Update clears the city where none is sent.',
  source: 'https://github.com/projectsend/projectsend/pull/1723',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    changes: fields => ({ city: null, ...fields }),
  },
})
