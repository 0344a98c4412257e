import { isObject } from '../findings/index.js'
import { defineCheck } from './check.js'
import { hasLists } from './sync-lists.js'

export const syncMapOfTexts = defineCheck({
  id: 'sync-map-of-texts',
  clause: 'SYNC-7/map-of-maps-of-strings',
  needs: [],
  judges: ({ status, body }) => status === 200 && body.ok && isObject(body.value),
  *inspect({ body }) {
    if (!body.ok || !isObject(body.value)) return
    if (hasLists(body.value)) {
      yield {
        at: '/response/body',
        expected: 'a map of results',
        received: Object.keys(body.value),
        message: 'the result is a pair of lists, not a map',
      }
      return
    }
    for (const [key, result] of Object.entries(body.value)) {
      const at = `/response/body/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (!isObject(result)) yield { at, expected: 'an object', received: result, message: 'a result is no object' }
      else
        for (const [name, value] of Object.entries(result)) {
          if (typeof value !== 'string')
            yield {
              at: `${at}/${name}`,
              expected: 'a text',
              received: value,
              message: `${name} of a result is no text`,
            }
        }
    }
  },
})
