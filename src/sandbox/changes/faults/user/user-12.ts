import { newUser } from '../../../directory/user.js'
import { sentNames, sentObject } from '../../edits/sent-fields.js'
import { changeShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// USER-12: What cannot be set.

export const createdAtSettable = defineFault({
  id: 'created-at-settable',
  clause: 'USER-12/timestamps-ignored',
  text: 'Create takes the time of creation from the request.',
  on: { action: 'create' },
  hooks: {
    changes: (fields, call) => {
      const { created_at: time } = sentObject(call)
      return time === undefined ? fields : { ...fields, created_at: time }
    },
  },
})

export const idSettable = defineFault({
  id: 'id-settable',
  clause: 'USER-12/id-ignored',
  also: ['USER-3'],
  text: 'Create answers with the id that was sent.',
  source: 'https://github.com/loopbackio/loopback-datasource-juggler/issues/496',
  on: { action: 'create' },
  hooks: {
    written: (user, call) => {
      const { id } = sentObject(call)
      return typeof id === 'bigint' || typeof id === 'number' ? newUser(id, user.fields) : user
    },
  },
})

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
