import { isObject } from '../../../findings/json.js'
import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const templatesWithoutNames = defineFault({
  id: 'templates-without-names',
  clause: 'NULL-1/template-id-and-name-not-null',
  also: ['LIST-13', 'VER-1', 'HTTP-4'],
  text: 'Permission templates have no names.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    shown: shown =>
      ['permission_template', 'company_permission_template'].reduce(
        (some, field) =>
          mapShown(some, field, template => (isObject(template) ? { ...template, name: null } : template)),
        shown,
      ),
  },
})
