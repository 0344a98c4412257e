import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const templatesUnsorted = defineFault({
  id: 'templates-unsorted',
  clause: 'LIST-10/by-permission-template-name',
  text: 'sort=permission_template does nothing.',
  on: { sortKey: 'permission_template' },
  hooks: keyUnsorted('permission_template'),
})
