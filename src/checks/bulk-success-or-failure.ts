import { isObject, type Json } from '../findings/index.js'
import { defineCheck } from './check.js'

const WORDS: readonly Json[] = ['success', 'failure']

export const bulkSuccessOrFailure = defineCheck({
  id: 'bulk-success-or-failure',
  clause: 'BULK-2/success-or-failure',
  needs: [],
  judges: ({ status, body }) => status === 200 && body.ok && isObject(body.value) && Object.keys(body.value).length > 0,
  *inspect({ body }) {
    if (!body.ok || !isObject(body.value)) return
    for (const [user, projects] of Object.entries(body.value)) {
      if (!isObject(projects))
        yield {
          at: `/response/body/${user}`,
          expected: 'project → result',
          received: projects,
          message: 'a user has no results by project',
        }
      else
        for (const [project, result] of Object.entries(projects)) {
          if (!WORDS.includes(result))
            yield {
              at: `/response/body/${user}/${project}`,
              expected: [...WORDS],
              received: result,
              message: 'a result is neither success nor failure',
            }
        }
    }
  },
})
