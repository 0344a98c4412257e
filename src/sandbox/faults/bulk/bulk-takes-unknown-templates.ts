import { defineFault } from '../fault.js'

export const bulkTakesUnknownTemplates = defineFault({
  id: 'bulk-takes-unknown-templates',
  clause: 'BULK-5/unknown-template-fails-alone',
  rare: 'data',
  text: 'A permission template that does not exist is a success.',
  on: { action: 'bulk-add' },
  versions: ['1.3'],
  hooks: {
    pair: (pair, call) =>
      call.company?.projects.has(pair.project) === true && call.company.users.has(pair.user)
        ? { ...pair, ok: true }
        : pair,
  },
})
