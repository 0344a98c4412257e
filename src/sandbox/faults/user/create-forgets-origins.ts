import { defineFault } from '../fault.js'

export const createForgetsOrigins = defineFault({
  id: 'create-forgets-origins',
  clause: 'USER-3/sent-fields-come-back',
  also: ['USER-5', 'LIST-6'],
  text: 'Create does not store the origin id.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    changes: fields => ({ ...fields, origin_id: null }),
  },
})
