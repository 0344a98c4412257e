import { defineFault } from '../fault.js'

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
