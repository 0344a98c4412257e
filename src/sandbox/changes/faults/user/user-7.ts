import { replaceStatus } from '../../edits/answer.js'
import { withoutErrors } from '../../edits/sent-fields.js'
import { mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// USER-7: Update.

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

export const updateLost = defineFault({
  id: 'update-lost',
  clause: 'USER-7/change-is-stored',
  also: ['USER-16', 'USER-11'],
  text: 'Update answers with the change and stores nothing.',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    commit: () => false,
  },
})

export const updateTurnsBackTime = defineFault({
  id: 'update-turns-back-time',
  clause: 'USER-7/updated-at-not-back',
  rare: 'steps',
  text: 'updated_at goes back with every update.',
  on: { action: 'update' },
  hooks: {
    changes: fields => ({ ...fields, updated_at: '2020-01-01T00:00:00Z' }),
  },
})

export const emptyPartIgnored = defineFault({
  id: 'empty-part-ignored',
  clause: 'USER-7/empty-part-clears-text',
  rare: 'data',
  text: 'An empty part leaves a text as it was.',
  source: 'https://github.com/monoculum/formam/pull/10',
  on: { action: 'update' },
  hooks: {
    changes: fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  },
})

export const updateAnswersWithOldTitle = defineFault({
  id: 'update-answers-with-old-title',
  clause: 'USER-7/sent-fields-change',
  also: ['LIST-13', 'VER-1'],
  text: 'The answer to an update shows the job title as it was once.',
  source: 'https://github.com/nestjsx/crud/issues/407',
  on: { action: 'update' },
  hooks: {
    shown: shown => mapShown(shown, 'job_title', () => 'as it was'),
  },
})

export const emptyPartKeepsNumber = defineFault({
  id: 'empty-part-keeps-number',
  clause: 'USER-7/empty-part-nulls-number',
  rare: 'data',
  text: 'An empty part leaves a number as it was.',
  on: { action: 'update' },
  versions: ['1.2'],
  hooks: {
    sent: (fields, call) =>
      call.payload.kind === 'form'
        ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
        : fields,
  },
})

export const emptyPartIsFalse = defineFault({
  id: 'empty-part-is-false',
  clause: 'USER-7/empty-part-refused-for-boolean',
  also: ['USER-8'],
  rare: 'data',
  text: 'An empty part for a boolean means false.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    sent: fields => (fields['is_employee'] === '' ? { ...fields, is_employee: false } : fields),
    errors: (errors, call) => (call.payload.kind === 'form' ? withoutErrors(errors, 'is_employee') : errors),
  },
})

export const updateAnswers202 = defineFault({
  id: 'update-answers-202',
  clause: 'USER-7/updated-is-200',
  also: ['HTTP-1', 'VER-3'],
  text: 'Update answers 202.',
  on: { action: 'update' },
  versions: ['1.2'],
  hooks: {
    reply: answer => replaceStatus(answer, 200, 202),
  },
})

export const multipartUpdateClearsNotes = defineFault({
  id: 'multipart-update-clears-notes',
  clause: 'USER-7/other-fields-stay',
  rare: 'data',
  text: 'An update that comes by multipart clears the notes where none are sent.',
  source: 'https://github.com/encode/django-rest-framework/issues/2894',
  on: { action: 'update' },
  versions: ['1.2'],
  hooks: {
    changes: (fields, call) => (call.payload.kind === 'form' ? { notes: null, ...fields } : fields),
  },
})

export const longSignaturesCut = defineFault({
  id: 'long-signatures-cut',
  clause: 'USER-7/sent-fields-change',
  also: ['USER-11'],
  rare: 'data',
  text: 'Signatures are cut after 40 characters.',
  source: 'https://github.com/MISP/MISP/issues/3196',
  on: { action: 'update' },
  versions: ['1.3'],
  hooks: {
    changes: fields =>
      typeof fields['email_signature'] === 'string' && fields['email_signature'].length > 40
        ? { ...fields, email_signature: fields['email_signature'].slice(0, 40) }
        : fields,
  },
})

export const deactivationLosesOrigin = defineFault({
  id: 'deactivation-loses-origin',
  clause: 'USER-7/other-fields-stay',
  also: ['USER-16'],
  rare: 'steps',
  text: 'Deactivating a user that a batch has updated clears the origin id.',
  on: { action: ['update', 'sync'] },
  hooks: {
    written: (user, call) => {
      if (call.operation?.action === 'sync') call.database.scratch.set(`deactivation-loses-origin ${user.key}`, true)
      return user
    },
    changes: (fields, call) => {
      const synced =
        call.operation?.action === 'update' &&
        call.database.scratch.has(`deactivation-loses-origin ${call.params['id'] ?? ''}`)
      return synced && fields['is_active'] === false ? { ...fields, origin_id: null } : fields
    },
  },
})
