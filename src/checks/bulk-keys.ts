import { bulkAdded, has, itemsOf } from './bulk-added.js'
import { defineCheck, type Check } from './check.js'

/** A check of the keys in one list of a bulk add: `userId`, and under `inner` a list of `projectId` and `message`. */
export function bulkKeysCheck(
  id: string,
  clause: string,
  list: 'entities' | 'errors',
  inner: 'projects' | 'errors',
): Check {
  return defineCheck({
    id,
    clause,
    needs: [],
    judges: judged => has(judged, list),
    *inspect(judged) {
      for (const { item, at } of itemsOf(bulkAdded(judged)?.[list], `/response/body/${list}`)) {
        if (!Object.hasOwn(item, 'userId'))
          yield {
            at: `${at}/userId`,
            expected: 'a user id',
            received: Object.keys(item),
            message: `an item of ${list} has no userId`,
          }
        if (!Array.isArray(item[inner]))
          yield {
            at: `${at}/${inner}`,
            expected: 'a list',
            received: item[inner] ?? null,
            message: `an item of ${list} has no list ${inner}`,
          }
        for (const { item: project, at: place } of itemsOf(item[inner], `${at}/${inner}`)) {
          for (const key of ['projectId', 'message']) {
            if (!Object.hasOwn(project, key))
              yield {
                at: `${place}/${key}`,
                expected: 'a value',
                received: Object.keys(project),
                message: `a project of ${list} has no ${key}`,
              }
          }
        }
      }
    },
  })
}
