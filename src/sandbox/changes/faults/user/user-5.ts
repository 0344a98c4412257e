import { emailKey, writeUser } from '../../../directory/company.js'
import type { Fields } from '../../../directory/user.js'
import { scalarText } from '../../../directory/values.js'
import { withoutErrors } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-5: Email addresses and origin ids are unique.

export const emailTakenTwice = defineFault({
  id: 'email-taken-twice',
  clause: 'USER-5/taken-email-is-409',
  text: 'Create takes an email address that the company has.',
  source: 'https://github.com/enonic/xp/issues/6039',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    conflicts: errors => withoutErrors(errors, 'email_address'),
  },
})

export const originTakenTwice = defineFault({
  id: 'origin-taken-twice',
  clause: 'USER-5/taken-origin-id-is-409',
  also: ['SYNC-6'],
  text: 'Create takes an origin id that the company has.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    conflicts: errors => withoutErrors(errors, 'origin_id'),
  },
})

export const conflictStored = defineFault({
  id: 'conflict-stored',
  clause: 'USER-5/refused-update-stores-nothing',
  also: ['USER-8'],
  rare: 'steps',
  text: 'Update answers 409 and stores the email address anyway.',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    conflicts: (errors, call) => {
      const user = call.company?.users.get(call.params['id'] ?? '')
      if (errors.has('email_address') && user !== undefined && call.company !== null)
        writeUser(call.company, user, { notes: 'changed in spite of a conflict' })
      return errors
    },
  },
})

export const duplicateOverwrites = defineFault({
  id: 'duplicate-overwrites',
  clause: 'USER-5/nothing-created',
  rare: 'steps',
  text: 'A create that is refused as a duplicate changes whoever was there.',
  source: 'https://github.com/directus/directus/issues/1983',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    sent: (fields, call) => {
      call.database.scratch.set('duplicate-overwrites', fields)
      return fields
    },
    conflicts: (errors, call) => {
      const sent = call.database.scratch.get('duplicate-overwrites') as Fields
      const user = call.company?.byEmail.get(emailKey(scalarText(sent['email_address'] ?? '')))
      if (errors.has('email_address') && user !== undefined && call.company !== null)
        writeUser(call.company, user, { job_title: sent['job_title'] ?? null, notes: 'changed by a duplicate' })
      return errors
    },
  },
})

export const updateToTakenEmailAccepted = defineFault({
  id: 'update-to-taken-email-accepted',
  clause: 'USER-5/update-to-taken-email-is-refused',
  text: 'Update takes the email address of another user.',
  source: 'https://github.com/RohanNagar/thunder/pull/246',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    conflicts: errors => withoutErrors(errors, 'email_address'),
  },
})

export const updateToTakenOriginAccepted = defineFault({
  id: 'update-to-taken-origin-accepted',
  clause: 'USER-5/update-to-taken-origin-id-is-refused',
  text: 'Update takes the origin id of another user.',
  on: { action: 'update' },
  hooks: {
    conflicts: errors => withoutErrors(errors, 'origin_id'),
  },
})

export const emailCaseCounts = defineFault({
  id: 'email-case-counts',
  clause: 'USER-5/email-case-ignored',
  rare: 'data',
  text: 'An address in other letter case counts as another one.',
  source: 'https://github.com/dfir-iris/iris-web/issues/1103',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    sent: (fields, call) => {
      call.database.scratch.set('email-case-counts', fields['email_address'])
      return fields
    },
    conflicts: (errors, call) => {
      const sent = scalarText(call.database.scratch.get('email-case-counts'))
      const holder = call.company?.byEmail.get(emailKey(sent))
      return holder?.fields['email_address'] === sent ? errors : withoutErrors(errors, 'email_address')
    },
  },
})
