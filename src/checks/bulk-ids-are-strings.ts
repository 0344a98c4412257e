import type { Json } from '../findings/index.js'
import { idsOf, type BulkIds } from './bulk-ids.js'
import { defineCheck, type Judged } from './check.js'

const all = (judged: Judged): readonly BulkIds[] => [...idsOf(judged, 'entities'), ...idsOf(judged, 'errors')]
const isDigits = (value: Json | undefined): boolean => typeof value === 'string' && /^\d+$/.test(value)

export const bulkIdsAreStrings = defineCheck({
  id: 'bulk-ids-are-strings',
  clause: 'BULK-3/ids-are-strings',
  needs: [],
  judges: judged => all(judged).length > 0,
  *inspect(judged) {
    for (const { user, project, at, projectAt } of all(judged)) {
      if (user !== undefined && !isDigits(user))
        yield { at, expected: 'digits as text', received: user, message: 'userId is no text of digits' }
      if (project !== undefined && !isDigits(project))
        yield {
          at: projectAt,
          expected: 'digits as text',
          received: project,
          message: 'projectId is no text of digits',
        }
    }
  },
})
