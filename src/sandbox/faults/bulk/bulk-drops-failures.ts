import { isObject, type Json } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

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
      const succeeded = (projects: Json): Json =>
        isObject(projects)
          ? Object.fromEntries(Object.entries(projects).filter(([, word]) => word === 'success'))
          : projects
      return Object.fromEntries(Object.entries(body).map(([user, projects]) => [user, succeeded(projects)]))
    },
  },
})
