import { defineFault } from '../fault.js'

export const bulkTakesUnknownProjects = defineFault({
  id: 'bulk-takes-unknown-projects',
  clause: 'BULK-5/unknown-project-fails-alone',
  rare: 'data',
  text: 'A project that does not exist is a success.',
  on: { action: 'bulk-add' },
  versions: ['1.2'],
  hooks: {
    pair: (pair, call) =>
      call.company?.projects.has(pair.project) === false && call.company.users.has(pair.user)
        ? { ...pair, ok: true }
        : pair,
  },
})
