import { isObject } from '../../../../json/index.js'
import { writeUser } from '../../../directory/company.js'
import type { HookHandler } from '../../change.js'
import { defineFault } from '../fault.js'

// AUTH-8: Users of other companies are invisible.

/** Looks into every company. */
const findAnywhere: HookHandler<'found'> = (user, call) =>
  user ??
  [...call.database.companies.values()]
    .map(company => company.users.get(call.params['id'] ?? ''))
    .find(found => found !== undefined) ??
  null

export const foreignUserShown = defineFault({
  id: 'foreign-user-shown',
  clause: 'AUTH-8/foreign-id-is-404',
  text: 'Show finds the users of other companies.',
  source: 'https://github.com/MindMatrix/SecurityTracker/issues/171',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    found: findAnywhere,
  },
})

export const foreignUserListed = defineFault({
  id: 'foreign-user-listed',
  clause: 'AUTH-8/lists-hold-no-foreign-user',
  also: ['LIST-2', 'LIST-13', 'USER-1'],
  text: 'Users of other companies stand in the list.',
  source: 'https://github.com/everruns/everruns/pull/620',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    population: (users, call) => [
      ...users,
      ...[...call.database.companies.values()].flatMap(company =>
        company === call.company || company.accessible ? [] : company.inIdOrder,
      ),
    ],
  },
})

export const foreignUserUpdated = defineFault({
  id: 'foreign-user-updated',
  clause: 'AUTH-8/foreign-user-untouched',
  rare: 'steps',
  text: 'Update reaches the users of other companies.',
  source: 'https://github.com/MindMatrix/SecurityTracker/issues/56',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    found: findAnywhere,
  },
})

export const syncReachesOthers = defineFault({
  id: 'sync-reaches-others',
  clause: 'AUTH-8/sync-reports-foreign-id',
  text: 'Sync finds users by id in every company.',
  source: 'https://github.com/kshdotdev/hono-crud/pull/82',
  on: { action: 'sync' },
  hooks: {
    entryResults: (results, call) =>
      results.map(result => {
        const { entry } = result
        if (!result.errors.has('id') || !isObject(entry)) return result
        for (const company of call.database.companies.values()) {
          const user = company.users.get(String(entry['id']))
          if (user === undefined) continue
          writeUser(company, user, { job_title: entry['job_title'] ?? null })
          return { ...result, user, errors: new Map() }
        }
        return result
      }),
  },
})

export const bulkReachesOthers = defineFault({
  id: 'bulk-reaches-others',
  clause: 'AUTH-8/bulk-reports-foreign-id',
  also: ['BULK-5'],
  text: 'Users of other companies can be added to projects.',
  source: 'https://github.com/vavallee/bindery/issues/947',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pairResult: (pair, call) => ({
      ...pair,
      ok: pair.ok || [...call.database.companies.values()].some(company => company.users.has(pair.user)),
    }),
  },
})
