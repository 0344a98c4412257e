import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const projectsUnsorted = defineFault({
  id: 'projects-unsorted',
  rule: 'LIST-10',
  text: 'sort=projects does nothing.',
  on: { sortKey: 'projects' },
  hooks: keyUnsorted('projects'),
})
