import { fieldErrors } from '../../../serving/reply.js'
import { sentNames, sentObject } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-15: Fields of single versions.

export const bidContactRefused = defineFault({
  id: 'bid-contact-refused',
  clause: 'USER-15/bid-contact-accepted',
  also: ['USER-3'],
  rare: 'data',
  text: 'Create refuses bid_contact as unknown.',
  on: { action: 'create', requestField: 'bid_contact' },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? ('bid_contact' in sentObject(call) ? fieldErrors(400, { bid_contact: ['is unknown'] }) : null),
  },
})

export const addToNewProjectsRefused = defineFault({
  id: 'add-to-new-projects-refused',
  clause: 'USER-15/add-to-new-projects-accepted',
  also: ['USER-7'],
  rare: 'data',
  text: 'Update refuses add_to_new_projects as unknown.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    unreadable: (refusal, call) =>
      refusal ??
      (sentNames(call).includes('add_to_new_projects')
        ? fieldErrors(400, { add_to_new_projects: ['is unknown'] })
        : null),
  },
})

export const unknownFieldRefused = defineFault({
  id: 'unknown-field-refused',
  clause: 'USER-15/unknown-field-ignored',
  text: 'A field that nobody knows is refused.',
  on: { action: ['create', 'update'] },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ??
      (sentNames(call).some(name => name.startsWith('asbuilt_'))
        ? fieldErrors(400, { base: ['has unknown fields'] })
        : null),
  },
})
