import { omitShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const fieldVanishes = defineFault({
  id: 'field-vanishes',
  clause: 'HTTP-5/every-field-present',
  text: 'Updates answer without the job title.',
  on: { action: 'update' },
  hooks: {
    shown: shown => omitShown(shown, 'job_title'),
  },
})
