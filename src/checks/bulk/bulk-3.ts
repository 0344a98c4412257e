import type { ClauseId } from '../../findings/index.js'
import { type Json, type JsonObject, isObject, stringifyJson } from '../../json/index.js'
import { type Check, type Judged, defineCheck } from '../engine/check.js'
import { pairText, sentPairs } from './pairs.js'

// BULK-3: Bulk results with messages.

/** The answer of a bulk add with messages; null where it is no object or no success. */
export function bulkAdded({ status, body }: Judged): JsonObject | null {
  return status >= 200 && status < 300 && body.ok && isObject(body.value) ? body.value : null
}

export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** Has the list anything in it? */
export const has = (judged: Judged, key: 'entities' | 'errors'): boolean => listOf(bulkAdded(judged)?.[key]).length > 0

interface ItemAt {
  readonly item: JsonObject
  readonly at: string
}

/** The objects of a list, with their place. */
export function itemsOf(value: Json | undefined, at: string): readonly ItemAt[] {
  return listOf(value).flatMap((item, i) => (isObject(item) ? [{ item, at: `${at}/${i}` }] : []))
}

const INNER = { entities: 'projects', errors: 'errors' } as const

export interface BulkIds {
  readonly user: Json | undefined
  readonly project: Json | undefined
  readonly at: string
  readonly projectAt: string
}

/** Every pair of user and project that one of the lists of a bulk add names. */
export function idsOf(judged: Judged, list: keyof typeof INNER): readonly BulkIds[] {
  return itemsOf(bulkAdded(judged)?.[list], `/response/body/${list}`).flatMap(({ item, at }) =>
    itemsOf(item[INNER[list]], `${at}/${INNER[list]}`).map(({ item: inner, at: place }) => ({
      user: item.userId,
      project: inner.projectId,
      at: `${at}/userId`,
      projectAt: `${place}/projectId`,
    })),
  )
}

/** A check of the keys in one list of a bulk add: `userId`, and under `inner` a list of `projectId` and `message`. */
export function bulkKeysCheck(
  id: string,
  clause: ClauseId,
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

/** A check that an answer whose body tells this outcome has the status that goes with it. */
export function bulkStatusCheck(
  id: string,
  clause: ClauseId,
  expected: number,
  tells: (judged: Judged) => boolean,
): Check {
  return defineCheck({
    id,
    clause,
    needs: [],
    judges: tells,
    *inspect({ status }) {
      if (status !== expected)
        yield {
          at: '/response/status',
          expected,
          received: status,
          message: `a bulk add with this outcome is answered with ${expected}`,
        }
    },
  })
}

export const bulkAllAddedIs200 = bulkStatusCheck(
  'bulk-all-added-is-200',
  'BULK-3/all-succeed-is-200',
  200,
  judged => has(judged, 'entities') && !has(judged, 'errors'),
)

export const bulkAllFailedIs207 = bulkStatusCheck(
  'bulk-all-failed-is-207',
  'BULK-3/all-fail-is-207',
  207,
  judged => !has(judged, 'entities') && has(judged, 'errors'),
)

export const bulkEntitiesAreObjects = defineCheck({
  id: 'bulk-entities-are-objects',
  clause: 'BULK-3/entities-is-a-list-of-objects',
  needs: [],
  judges: judged => bulkAdded(judged) !== null,
  *inspect(judged) {
    const received = bulkAdded(judged)?.entities ?? null
    if (Array.isArray(received) && received.every(isObject)) return
    yield {
      at: '/response/body/entities',
      expected: 'a list of objects',
      received,
      message: 'entities is no list of objects',
    }
  },
})

export const bulkEntityKeys = bulkKeysCheck('bulk-entity-keys', 'BULK-3/entity-keys', 'entities', 'projects')

export const bulkErrorKeys = bulkKeysCheck('bulk-error-keys', 'BULK-3/error-keys', 'errors', 'errors')

export const bulkErrorsAreObjects = defineCheck({
  id: 'bulk-errors-are-objects',
  clause: 'BULK-3/errors-is-a-list-of-objects',
  needs: [],
  judges: judged => judged.status === 207 && bulkAdded(judged) !== null,
  *inspect(judged) {
    const received = bulkAdded(judged)?.errors ?? null
    if (Array.isArray(received) && received.length > 0 && received.every(isObject)) return
    yield {
      at: '/response/body/errors',
      expected: 'a list of objects, not empty',
      received,
      message: 'errors is no list of objects, or has none',
    }
  },
})

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

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : stringifyJson(value ?? null))

/** The pairs of a list, each as often as it stands there. */
function pairsIn(judged: Judged, list: 'entities' | 'errors'): readonly string[] {
  return idsOf(judged, list).map(({ user, project }) => pairText(textOf(user), textOf(project)))
}

export const bulkPairAccountedFor = defineCheck({
  id: 'bulk-pair-accounted-for',
  clause: 'BULK-3/each-pair-accounted-for',
  needs: ['request'],
  judges: judged => sentPairs(judged) !== null && idsOf(judged, 'entities').length + idsOf(judged, 'errors').length > 0,
  *inspect(judged) {
    const sent = sentPairs(judged) ?? new Set()
    const [added, failed] = [pairsIn(judged, 'entities'), pairsIn(judged, 'errors')]
    for (const pair of sent) {
      if (!added.includes(pair) && !failed.includes(pair))
        yield { at: '/response/body', expected: pair, received: 'in no list', message: 'a pair sent stands in no list' }
      if (added.includes(pair) && failed.includes(pair))
        yield {
          at: '/response/body',
          expected: 'one list',
          received: pair,
          message: 'a pair both succeeded and failed',
        }
    }
    for (const pair of [...added, ...failed]) {
      if (!sent.has(pair))
        yield {
          at: '/response/body',
          expected: 'no such pair',
          received: pair,
          message: 'a pair that was not sent is answered',
        }
    }
  },
})

export const bulkSomeFailedIs207 = bulkStatusCheck(
  'bulk-some-failed-is-207',
  'BULK-3/some-fail-is-207',
  207,
  judged => has(judged, 'entities') && has(judged, 'errors'),
)
