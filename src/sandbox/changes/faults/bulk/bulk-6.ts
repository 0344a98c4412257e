import { isObject } from '../../../../json/index.js'
import { reply } from '../../../serving/reply.js'
import { sentJson } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// BULK-6: Bulk refuses bad requests.

export const bulkTakesAnything = defineFault({
  id: 'bulk-takes-anything',
  clause: 'BULK-6/missing-users-is-400',
  also: ['HTTP-4'],
  text: 'A bulk request without users answers 200.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    reply: answer => (answer.status === 400 ? reply(200, {}) : answer),
  },
})

export const bulkNeedsTemplate = defineFault({
  id: 'bulk-needs-template',
  clause: 'BULK-6/template-is-optional',
  also: ['BULK-2', 'BULK-3', 'BULK-4', 'BULK-5', 'BULK-7', 'AUTH-8'],
  text: 'An entry needs a permission template.',
  on: { action: 'bulk-add' },
  hooks: {
    unreadable: (refusal, call) => {
      const users = sentJson(call)
      const bare = Array.isArray(users) && users.some(entry => isObject(entry) && !('permission_template_id' in entry))
      return refusal ?? (bare ? reply(400, { errors: { permission_template_id: ['is required'] } }) : null)
    },
  },
})

export const bulkLimitsEntries = defineFault({
  id: 'bulk-limits-entries',
  clause: 'BULK-6/more-than-1000-are-taken',
  rare: 'data',
  text: 'More than 1000 entries are refused.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    unreadable: (refusal, call) => {
      const users = sentJson(call)
      return (
        refusal ?? (Array.isArray(users) && users.length > 1000 ? reply(400, { errors: ['users is too long'] }) : null)
      )
    },
  },
})

export const bulkHalfDone = defineFault({
  id: 'bulk-half-done',
  clause: 'BULK-6/refused-changes-nothing',
  rare: 'steps',
  text: 'A refused request is carried out up to the bad entry.',
  source: 'https://github.com/ujeenet/rustango/issues/1403',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    unreadable: (refusal, call) => {
      const body = sentJson(call)
      const users = Array.isArray(body) ? body.filter(isObject) : []
      if (refusal === null) return refusal
      for (const { user_id: id, project_id: project } of users) {
        const member = call.company?.users.get(String(id))
        if (member === undefined || project === undefined) continue
        if (call.operation?.action === 'bulk-add') member.projects.add(String(project))
        else member.projects.delete(String(project))
      }
      return refusal
    },
  },
})

export const bulkPassesOverABareEntry = defineFault({
  id: 'bulk-passes-over-a-bare-entry',
  clause: 'BULK-6/users-that-is-no-list-is-400',
  rare: 'data',
  text: 'An entry in place of the list answers 200.',
  on: { action: 'bulk-add' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) => {
      const users = sentJson(call)
      return answer.status === 400 && users !== undefined && !Array.isArray(users) ? reply(200, {}) : answer
    },
  },
})

export const bulkSkipsEntriesWithoutUser = defineFault({
  id: 'bulk-skips-entries-without-user',
  clause: 'BULK-6/entry-without-user-id-is-400',
  also: ['BULK-2'],
  rare: 'data',
  text: 'An entry without a user is passed over.',
  on: { action: 'bulk-remove' },
  versions: ['1.2'],
  hooks: {
    unreadable: (refusal, call) => {
      const users = sentJson(call)
      return Array.isArray(users) && users.some(entry => isObject(entry) && !('user_id' in entry)) ? null : refusal
    },
  },
})

export const bulkSkipsEntriesWithoutProject = defineFault({
  id: 'bulk-skips-entries-without-project',
  clause: 'BULK-6/entry-without-project-id-is-400',
  also: ['BULK-2'],
  rare: 'data',
  text: 'An entry without a project is passed over.',
  on: { action: 'bulk-add' },
  versions: ['1.1'],
  hooks: {
    unreadable: (refusal, call) => {
      const users = sentJson(call)
      return Array.isArray(users) && users.some(entry => isObject(entry) && !('project_id' in entry)) ? null : refusal
    },
  },
})
