import { isObject, stringifyJson, type JsonObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

const twice = (projects: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(projects).map(([project, word]) => [project, [word, word]]))

export const bulkRepeatsResults = defineFault({
  id: 'bulk-repeats-results',
  clause: 'BULK-2/repeated-pair-has-one-result',
  also: ['HTTP-4'],
  text: 'A pair that was sent twice has two results.',
  on: { model: 'bulk-result' },
  versions: ['1.2'],
  hooks: {
    body: (body, call) => {
      const users = call.payload.kind === 'json' ? call.payload.value['users'] : null
      const pairs = Array.isArray(users) ? users.map(entry => stringifyJson(entry)) : []
      if (new Set(pairs).size === pairs.length || !isObject(body)) return body
      return Object.fromEntries(
        Object.entries(body).map(([user, projects]) => [user, isObject(projects) ? twice(projects) : projects]),
      )
    },
  },
})
