import { type Json, type JsonObject, isObject, stringifyJson } from '../../../../json/index.js'
import { invalidate } from '../../../directory/company.js'
import { bodyIncludes, mapMembers, mapObject, replaceStatus } from '../../edits/answer.js'
import { sentJson } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// BULK-2: Bulk results by user and project.

export const bulkWordsDiffer = defineFault({
  id: 'bulk-words-differ',
  clause: 'BULK-2/success-or-failure',
  also: ['HTTP-4'],
  text: 'Pairs come out as ok and error.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    body: body =>
      JSON.parse(JSON.stringify(body).replaceAll('"success"', '"ok"').replaceAll('"failure"', '"error"')) as Json,
  },
})

export const bulkDropsFailures = defineFault({
  id: 'bulk-drops-failures',
  clause: 'BULK-2/one-result-for-each-pair',
  also: ['BULK-5', 'BULK-6', 'AUTH-8'],
  text: 'Pairs that fail have no result.',
  source: 'https://github.com/craft-ai/craft-ai-client-python/issues/189',
  on: { model: 'bulk-result' },
  versions: ['1.1'],
  hooks: {
    body: body => {
      if (!isObject(body)) return body
      const succeeded = (projects: JsonObject): JsonObject =>
        Object.fromEntries(Object.entries(projects).filter(([, word]) => word === 'success'))
      return mapMembers(body, projects => mapObject(projects, succeeded))
    },
  },
})

const twice = (projects: JsonObject): JsonObject => mapMembers(projects, word => [word, word])

export const bulkRepeatsResults = defineFault({
  id: 'bulk-repeats-results',
  clause: 'BULK-2/repeated-pair-has-one-result',
  also: ['HTTP-4'],
  text: 'A pair that was sent twice has two results.',
  on: { model: 'bulk-result' },
  versions: ['1.2'],
  hooks: {
    body: (body, call) => {
      const users = sentJson(call)
      const pairs = Array.isArray(users) ? users.map(entry => stringifyJson(entry)) : []
      if (new Set(pairs).size === pairs.length || !isObject(body)) return body
      return mapMembers(body, projects => mapObject(projects, twice))
    },
  },
})

export const bulkSoundFails = defineFault({
  id: 'bulk-sound-fails',
  clause: 'BULK-2/sound-pair-succeeds',
  also: ['BULK-3', 'BULK-4', 'BULK-5', 'BULK-6', 'BULK-7'],
  text: 'Every pair comes out as a failure.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pairResult: pair => ({ ...pair, ok: false }),
  },
})

export const bulkFailuresAre207 = defineFault({
  id: 'bulk-failures-are-207',
  clause: 'BULK-2/answered-200',
  also: ['HTTP-1', 'VER-3'],
  text: 'A request with a failure answers 207 where the document says 200.',
  on: { action: 'bulk-remove' },
  versions: ['1.1'],
  hooks: {
    reply: answer => (bodyIncludes(answer, '"failure"') ? replaceStatus(answer, 200, 207) : answer),
  },
})

export const invitedUsersLeaveProjects = defineFault({
  id: 'invited-users-leave-projects',
  clause: 'BULK-2/sound-pair-succeeds',
  also: ['BULK-7'],
  rare: 'steps',
  text: 'The first update after an invitation, alone or in a batch, takes the user out of every project.',
  on: { action: ['invite', 'update', 'sync'] },
  hooks: {
    commit: (commit, call) => {
      const key = `invited-users-leave-projects ${call.params['id'] ?? ''}`
      if (call.operation?.action === 'invite') call.database.scratch.set(key, true)
      return commit
    },
    written: (user, call) => {
      const key = `invited-users-leave-projects ${user.key}`
      if (call.company === null || !call.database.scratch.delete(key)) return user
      user.projects.clear()
      invalidate(call.company, user)
      return user
    },
  },
})
