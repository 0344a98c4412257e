import { isObject, type Json, type JsonObject } from '../findings/index.js'
import { defineCheck, type Check, type Judged } from './check.js'
import { syncMap } from './sync-lists.js'

export const SUCCEEDED: readonly Json[] = ['created', 'updated']
export const FAILED = 'error'

interface ResultAt {
  readonly result: JsonObject
  readonly at: string
}

/** A check of each result in a map that `picks` chooses, with `key` as the place where it went wrong. */
export function mapResultCheck(
  id: string,
  clause: string,
  {
    key,
    expected,
    picks,
    fits,
  }: {
    readonly key: string
    readonly expected: Json
    readonly picks: (result: JsonObject) => boolean
    readonly fits: (result: JsonObject) => boolean
  },
): Check {
  const results = (judged: Judged): readonly ResultAt[] =>
    Object.entries(syncMap(judged) ?? {}).flatMap(([name, result]) =>
      isObject(result) && picks(result)
        ? [{ result, at: `/response/body/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` }]
        : [],
    )
  return defineCheck({
    id,
    clause,
    needs: [],
    judges: judged => results(judged).length > 0,
    *inspect(judged) {
      for (const { result, at } of results(judged)) {
        if (!fits(result))
          yield {
            at: `${at}${key}`,
            expected,
            received: result,
            message: 'a result does not tell what became of its entry',
          }
      }
    },
  })
}
