import { isObject } from '../../../../json/index.js'
import { writeUser } from '../../../directory/company.js'
import { scalarText } from '../../../directory/values.js'
import { reply } from '../../../serving/reply.js'
import { sentJson } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// SYNC-5: A batch has at most 1000 entries.

export const syncTakesAnyNumber = defineFault({
  id: 'sync-takes-any-number',
  clause: 'SYNC-5/more-is-400',
  also: ['USER-13'],
  rare: 'data',
  text: 'More than 1000 entries are taken.',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    unreadable: () => null,
  },
})

export const syncLimit500 = defineFault({
  id: 'sync-limit-500',
  clause: 'SYNC-5/thousand-entries-are-taken',
  rare: 'data',
  text: 'More than 500 entries are refused.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    reply: (answer, call) =>
      call.database.scratch.get('sync-limit-500') === call.earlierCalls
        ? reply(400, { errors: ['updates is too long'] })
        : answer,
    entryResults: (results, call) => {
      if (results.length > 500) call.database.scratch.set('sync-limit-500', call.earlierCalls)
      return results
    },
  },
})

export const syncStoresSomeOfTooMany = defineFault({
  id: 'sync-stores-some-of-too-many',
  clause: 'SYNC-5/more-stores-nothing',
  rare: 'data',
  text: 'Of a batch that is too large the entries with ids are stored.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    unreadable: (refusal, call) => {
      const updates = sentJson(call)
      if (refusal === null || !Array.isArray(updates) || updates.length <= 1000) return refusal
      for (const { id, job_title: title } of updates.filter(isObject)) {
        const user = call.company?.users.get(scalarText(id ?? null))
        if (user !== undefined && title !== undefined && call.company !== null)
          writeUser(call.company, user, { job_title: title })
      }
      return refusal
    },
  },
})
