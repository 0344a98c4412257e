import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const projectsUnsorted = defineFault({
  id: 'projects-unsorted',
  clause: 'LIST-10/by-number-of-projects',
  text: 'sort=projects does nothing.',
  on: { sortKey: 'projects' },
  hooks: keyUnsorted('projects'),
})
