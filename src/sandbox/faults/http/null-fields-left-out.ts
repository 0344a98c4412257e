import { defineFault } from '../fault.js'

export const nullFieldsLeftOut = defineFault({
  id: 'null-fields-left-out',
  rule: 'HTTP-5',
  text: 'The list of all users leaves out what is null.',
  on: { action: 'list', population: 'all' },
  hooks: {
    shown: shown => ({
      ...shown,
      fields: Object.fromEntries(Object.entries(shown.fields).filter(([, value]) => value !== null)),
    }),
  },
})
