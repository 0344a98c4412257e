import { isObject, stringifyJson, type Json, type JsonObject } from '../../json/index.js'
import { isSuccess, objectIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { isHandledLater } from '../engine/request.js'
import { pairText, sentPairs } from './pairs.js'

// BULK-3: Bulk results with messages.

export const bulkAllAddedIs200 = defineCheck({
  id: 'bulk-all-added-is-200',
  clause: 'BULK-3/all-succeed-is-200',
  needs: [],
  inspect: context => inspectStatus(context, { entities: true, errors: false }, 200),
})

export const bulkAllFailedIs207 = defineCheck({
  id: 'bulk-all-failed-is-207',
  clause: 'BULK-3/all-fail-is-207',
  needs: [],
  inspect: context => inspectStatus(context, { entities: false, errors: true }, 207),
})

export const bulkSomeFailedIs207 = defineCheck({
  id: 'bulk-some-failed-is-207',
  clause: 'BULK-3/some-fail-is-207',
  needs: [],
  inspect: context => inspectStatus(context, { entities: true, errors: true }, 207),
})

export const bulkEntitiesAreObjects = defineCheck({
  id: 'bulk-entities-are-objects',
  clause: 'BULK-3/entities-is-a-list-of-objects',
  needs: [],
  *inspect(context) {
    const answer = answerIn(context)
    if (answer === null) return NOT_APPLICABLE
    const received = answer.entities ?? null
    if (Array.isArray(received) && received.every(isObject)) return
    yield {
      at: '/response/body/entities',
      expected: 'a list of objects',
      received,
      message: 'entities is no list of objects',
    }
  },
})

export const bulkErrorsAreObjects = defineCheck({
  id: 'bulk-errors-are-objects',
  clause: 'BULK-3/errors-is-a-list-of-objects',
  needs: [],
  *inspect(context) {
    const answer = answerIn(context)
    if (answer === null || context.status !== 207) return NOT_APPLICABLE
    const received = answer.errors ?? null
    if (Array.isArray(received) && received.length > 0 && received.every(isObject)) return
    yield {
      at: '/response/body/errors',
      expected: 'a list of objects, not empty',
      received,
      message: 'errors is no list of objects, or has none',
    }
  },
})

export const bulkEntityKeys = defineCheck({
  id: 'bulk-entity-keys',
  clause: 'BULK-3/entity-keys',
  needs: [],
  inspect: context => inspectKeys(context, 'entities'),
})

export const bulkErrorKeys = defineCheck({
  id: 'bulk-error-keys',
  clause: 'BULK-3/error-keys',
  needs: [],
  inspect: context => inspectKeys(context, 'errors'),
})

export const bulkIdsAreStrings = defineCheck({
  id: 'bulk-ids-are-strings',
  clause: 'BULK-3/ids-are-strings',
  needs: [],
  *inspect(context) {
    const ids = [...idsOf(context, 'entities'), ...idsOf(context, 'errors')]
    if (ids.length === 0) return NOT_APPLICABLE
    const expected = 'digits as text'
    for (const { user, project, userAt, projectAt } of ids) {
      if (user !== undefined && !isDigits(user))
        yield { at: userAt, expected, received: user, message: 'userId is no text of digits' }
      if (project !== undefined && !isDigits(project))
        yield { at: projectAt, expected, received: project, message: 'projectId is no text of digits' }
    }
  },
})

export const bulkPairAccountedFor = defineCheck({
  id: 'bulk-pair-accounted-for',
  clause: 'BULK-3/each-pair-accounted-for',
  needs: ['request'],
  *inspect(context) {
    const sent = sentPairs(context)
    const [added, failed] = [pairsIn(context, 'entities'), pairsIn(context, 'errors')]
    if (sent === null || added.length + failed.length === 0) return NOT_APPLICABLE
    const at = '/response/body'
    const [addedOnce, failedOnce] = [new Set(added), new Set(failed)]
    for (const pair of sent) {
      if (!addedOnce.has(pair) && !failedOnce.has(pair))
        yield { at, expected: pair, received: 'in no list', message: 'a pair sent stands in no list' }
      if (addedOnce.has(pair) && failedOnce.has(pair))
        yield { at, expected: 'one list', received: pair, message: 'a pair both succeeded and failed' }
    }
    for (const pair of [...added, ...failed])
      if (!sent.has(pair))
        yield { at, expected: 'no such pair', received: pair, message: 'a pair that was not sent is answered' }
  },
})

/** Each list of the answer, and the list by project within its items. */
const INNER = { entities: 'projects', errors: 'errors' } as const
type ListName = keyof typeof INNER

/** An answer whose lists are filled, or empty, in this way has the status that goes with it. */
function* inspectStatus(
  context: CheckContext,
  filled: Readonly<Record<ListName, boolean>>,
  expected: number,
): Observations {
  const answer = answerIn(context)
  if (isFilled(answer?.entities) !== filled.entities || isFilled(answer?.errors) !== filled.errors)
    return NOT_APPLICABLE
  if (context.status !== expected)
    yield {
      at: '/response/status',
      expected,
      received: context.status,
      message: `a bulk add with this outcome is answered with ${expected}`,
    }
}

/** Each item has a `userId`, and a list by project of `projectId` and `message`. */
function* inspectKeys(context: CheckContext, list: ListName): Observations {
  const answer = answerIn(context)
  if (!isFilled(answer?.[list])) return NOT_APPLICABLE
  const inner = INNER[list]
  for (const { item, at } of objectsOf(answer?.[list], `/response/body/${list}`)) {
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
    for (const { item: project, at: projectAt } of objectsOf(item[inner], `${at}/${inner}`)) {
      for (const key of ['projectId', 'message']) {
        if (!Object.hasOwn(project, key))
          yield {
            at: `${projectAt}/${key}`,
            expected: 'a value',
            received: Object.keys(project),
            message: `a project of ${list} has no ${key}`,
          }
      }
    }
  }
}

/** The answer of a bulk add with messages; null where it is no object or no success. */
function answerIn(context: CheckContext): JsonObject | null {
  return isSuccess(context) && !isHandledLater(context) ? objectIn(context) : null
}

const isFilled = (value: Json | undefined): boolean => Array.isArray(value) && value.length > 0
const isDigits = (value: Json | undefined): boolean => typeof value === 'string' && /^\d+$/.test(value)

/** The objects of a list, and where they stand. */
function objectsOf(value: Json | undefined, at: string): readonly { readonly item: JsonObject; readonly at: string }[] {
  return (Array.isArray(value) ? value : []).flatMap((item, i) => (isObject(item) ? [{ item, at: `${at}/${i}` }] : []))
}

interface PairAt {
  readonly user: Json | undefined
  readonly project: Json | undefined
  readonly userAt: string
  readonly projectAt: string
}

/** Every pair of user and project that one of the lists names. */
function idsOf(context: CheckContext, list: ListName): readonly PairAt[] {
  return objectsOf(answerIn(context)?.[list], `/response/body/${list}`).flatMap(({ item, at }) =>
    objectsOf(item[INNER[list]], `${at}/${INNER[list]}`).map(({ item: inner, at: innerAt }) => ({
      user: item.userId,
      project: inner.projectId,
      userAt: `${at}/userId`,
      projectAt: `${innerAt}/projectId`,
    })),
  )
}

/** The pairs of a list, each as often as it stands there. */
function pairsIn(context: CheckContext, list: ListName): readonly string[] {
  const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : stringifyJson(value ?? null))
  return idsOf(context, list).map(({ user, project }) => pairText(textOf(user), textOf(project)))
}
