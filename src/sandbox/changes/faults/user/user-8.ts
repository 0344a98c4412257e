import { writeUser } from '../../../directory/company.js'
import type { Fields } from '../../../directory/user.js'
import { withoutErrors } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-8: Update refuses bad values as a whole.

export const goodFieldsOfBadUpdateStored = defineFault({
  id: 'good-fields-of-bad-update-stored',
  clause: 'USER-8/nothing-stored',
  rare: 'steps',
  text: 'A refused update stores the fields that were good.',
  on: { action: 'update' },
  hooks: {
    sent: (fields, call) => {
      call.database.scratch.set('good-fields-of-bad-update-stored', fields)
      return fields
    },
    errors: (errors, call) => {
      const user = call.company?.users.get(call.params['id'] ?? '')
      const sent = (call.database.scratch.get('good-fields-of-bad-update-stored') ?? {}) as Fields
      const good = Object.fromEntries(Object.entries(sent).filter(([name]) => !errors.has(name)))
      if (errors.size > 0 && user !== undefined && call.company !== null) writeUser(call.company, user, good)
      return errors
    },
  },
})

export const updateTakesAnyAddress = defineFault({
  id: 'update-takes-any-address',
  clause: 'USER-8/bad-value-is-400',
  text: 'Update takes any text for an email address.',
  source: 'https://github.com/mcdonc/klangk/pull/3104',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    errors: errors => withoutErrors(errors, 'email_address'),
  },
})

export const badUpdateSavedByInvite = defineFault({
  id: 'bad-update-saved-by-invite',
  clause: 'USER-8/nothing-stored',
  also: ['INVITE-1'],
  rare: 'steps',
  text: 'The sound fields of a refused update are stored by the next invitation of the same user.',
  on: { action: ['update', 'invite'] },
  hooks: {
    sent: (fields, call) => {
      call.database.scratch.set('bad-update-saved-by-invite', fields)
      return fields
    },
    errors: (errors, call) => {
      const sent = Object.entries(call.database.scratch.get('bad-update-saved-by-invite') as Fields).filter(
        ([name]) => !errors.has(name),
      )
      if (errors.size > 0 && sent.length > 0)
        call.database.scratch.set(`bad-update-saved-by-invite ${call.params['id'] ?? ''}`, Object.fromEntries(sent))
      return errors
    },
    changes: (fields, call) => {
      const key = `bad-update-saved-by-invite ${call.params['id'] ?? ''}`
      if (call.operation?.action !== 'invite') return fields
      const dirty = call.database.scratch.get(key) as Fields | undefined
      call.database.scratch.delete(key)
      return { ...dirty, ...fields }
    },
  },
})
