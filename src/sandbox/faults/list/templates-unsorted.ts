import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const templatesUnsorted = defineFault({
  id: 'templates-unsorted',
  rule: 'LIST-10',
  text: 'sort=permission_template does nothing.',
  on: { sortKey: 'permission_template' },
  hooks: keyUnsorted('permission_template'),
})
