import { isObject } from '../../../findings/json.js'
import { writeUser } from '../../directory/company.js'
import { defineFault } from '../fault.js'

export const syncReachesOthers = defineFault({
  id: 'sync-reaches-others',
  clause: 'AUTH-8/sync-reports-foreign-id',
  text: 'Sync finds users by id in every company.',
  source: 'https://github.com/kshdotdev/hono-crud/pull/82',
  on: { action: 'sync' },
  hooks: {
    outcomes: (outcomes, call) =>
      outcomes.map(outcome => {
        const { entry } = outcome
        if (!outcome.errors.has('id') || !isObject(entry)) return outcome
        for (const company of call.world.companies.values()) {
          const user = company.users.get(String(entry['id']))
          if (user === undefined) continue
          writeUser(company, user, { job_title: entry['job_title'] ?? null })
          return { ...outcome, user, errors: new Map() }
        }
        return outcome
      }),
  },
})
