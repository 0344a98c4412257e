import { omitShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const fieldVanishes = defineFault({
  id: 'field-vanishes',
  rule: 'HTTP-5',
  text: 'Updates answer without the job title.',
  on: { action: 'update' },
  hooks: {
    shown: shown => omitShown(shown, 'job_title'),
  },
})
