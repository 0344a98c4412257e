import { defineFault } from '../fault.js'

export const createdIs200 = defineFault({
  id: 'created-is-200',
  clause: 'VER-3/same-success-status-in-every-version',
  also: ['HTTP-1', 'USER-3'],
  text: 'One version answers a create with 200.',
  source: 'https://github.com/arangodb/arangodb/issues/751',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    reply: answer => (answer.status === 201 ? { ...answer, status: 200 } : answer),
  },
})
