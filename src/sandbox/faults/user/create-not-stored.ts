import { defineFault } from '../fault.js'

export const createNotStored = defineFault({
  id: 'create-not-stored',
  clause: 'USER-3/shown-in-every-version',
  also: ['USER-5'],
  text: 'Create answers 201 and stores nothing.',
  source: 'https://github.com/SparkDevNetwork/Rock/issues/678',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    commit: () => false,
  },
})
