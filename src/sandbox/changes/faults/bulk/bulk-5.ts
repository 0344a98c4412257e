import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// BULK-5: Bulk entries fail alone.

export const bulkAlwaysSucceeds = defineFault({
  id: 'bulk-always-succeeds',
  clause: 'BULK-5/unknown-user-fails-alone',
  also: ['BULK-3'],
  text: 'Every pair of a bulk add succeeds.',
  on: { action: 'bulk-add' },
  hooks: {
    pairResult: pair => ({ ...pair, ok: true }),
  },
})

export const bulkRemovesStrangers = defineFault({
  id: 'bulk-removes-strangers',
  clause: 'BULK-5/removing-an-absent-user-fails-alone',
  rare: 'steps',
  text: 'Taking out who is not in succeeds.',
  on: { action: 'bulk-remove' },
  versions: ['1.2'],
  hooks: {
    pairResult: pair => ({ ...pair, ok: true }),
  },
})

export const bulkFailsAsAWhole = defineFault({
  id: 'bulk-fails-as-a-whole',
  clause: 'BULK-5/unknown-user-fails-alone',
  also: ['BULK-2', 'BULK-3', 'BULK-6', 'AUTH-8'],
  text: 'One pair that fails makes the whole request a 400.',
  source: 'https://github.com/trustbloc/orb/issues/1583',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pairResult: (pair, call) => {
      if (!pair.ok) call.database.scratch.set('bulk-fails-as-a-whole', call.earlierCalls)
      return pair
    },
    reply: (answer, call) =>
      call.database.scratch.get('bulk-fails-as-a-whole') === call.earlierCalls
        ? reply(400, { errors: ['users: an entry is invalid'] })
        : answer,
  },
})

export const bulkTakesUnknownProjects = defineFault({
  id: 'bulk-takes-unknown-projects',
  clause: 'BULK-5/unknown-project-fails-alone',
  rare: 'data',
  text: 'A project that does not exist is a success.',
  on: { action: 'bulk-add' },
  versions: ['1.2'],
  hooks: {
    pairResult: (pair, call) =>
      call.company?.projects.has(pair.project) === false && call.company.users.has(pair.user)
        ? { ...pair, ok: true }
        : pair,
  },
})

export const bulkTakesUnknownTemplates = defineFault({
  id: 'bulk-takes-unknown-templates',
  clause: 'BULK-5/unknown-template-fails-alone',
  rare: 'data',
  text: 'A permission template that does not exist is a success.',
  on: { action: 'bulk-add' },
  versions: ['1.3'],
  hooks: {
    pairResult: (pair, call) =>
      call.company?.projects.has(pair.project) === true && call.company.users.has(pair.user)
        ? { ...pair, ok: true }
        : pair,
  },
})
