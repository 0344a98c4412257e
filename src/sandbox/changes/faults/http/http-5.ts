import { omitShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// HTTP-5: No field of the model is left out.

export const fieldVanishes = defineFault({
  id: 'field-vanishes',
  clause: 'HTTP-5/every-field-present',
  text: 'Updates answer without the job title.',
  on: { action: 'update' },
  hooks: {
    shown: shown => omitShown(shown, 'job_title'),
  },
})

export const nullFieldsLeftOut = defineFault({
  id: 'null-fields-left-out',
  clause: 'HTTP-5/every-field-present',
  text: 'The list of all users leaves out what is null.',
  source: 'https://github.com/snap-cloud/snapCloud/issues/197',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    shown: shown => ({
      ...shown,
      fields: Object.fromEntries(Object.entries(shown.fields).filter(([, value]) => value !== null)),
    }),
  },
})

export const newUsersWithoutId = defineFault({
  id: 'new-users-without-id',
  clause: 'HTTP-5/id-present',
  also: ['HTTP-4', 'USER-3'],
  text: 'Create answers without the id.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    shown: shown => omitShown(shown, 'id'),
  },
})
