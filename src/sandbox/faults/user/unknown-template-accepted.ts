import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const unknownTemplateAccepted = defineFault({
  id: 'unknown-template-accepted',
  clause: 'USER-4/unknown-template-is-400',
  text: 'Create takes a permission template that does not exist.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    errors: errors => without(without(errors, 'default_permission_template_id'), 'company_permission_template_id'),
  },
})
