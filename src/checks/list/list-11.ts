import { type Judged, defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'

// LIST-11: Views.

/** The fields of a view's model; none where the view lists bare ids. */
function fieldsOfView({ catalogue, operation, status }: Judged, view: string): readonly string[] {
  const model = catalogue.bodyModel(operation, status, view)?.model
  return model === undefined ? [] : catalogue.fieldsOf(model)
}

/** Fields that the view has and the default view has not. */
export function addedBy(judged: Judged, view: string): readonly string[] {
  const usual = fieldsOfView(judged, judged.operation.views[0] ?? '')
  return fieldsOfView(judged, view).filter(field => !usual.includes(field))
}

/** Fields that any other view has and the default view has not. */
export function strangeToDefault(judged: Judged): readonly string[] {
  return [...new Set(judged.operation.views.flatMap(view => addedBy(judged, view)))]
}

export const extendedViewAddsFields = defineCheck({
  id: 'extended-view-adds-fields',
  clause: 'LIST-11/extended-adds-its-fields',
  needs: ['request'],
  judges: judged => judged.view !== undefined && addedBy(judged, judged.view).length > 0 && usersIn(judged).length > 0,
  *inspect(judged) {
    const added = addedBy(judged, judged.view ?? '')
    for (const { user, at } of usersIn(judged)) {
      for (const field of added) {
        if (!Object.hasOwn(user, field))
          yield {
            at: `${at}/${field}`,
            expected: 'the field',
            received: 'no such key',
            message: `the view ${judged.view} lacks ${field}`,
          }
      }
    }
  },
})

const isWhole = (value: unknown): boolean => typeof value === 'bigint' || Number.isInteger(value)

/** The view whose branch lists no model. */
export const idsOnlyIsBareIds = defineCheck({
  id: 'ids-only-is-bare-ids',
  clause: 'LIST-11/ids-only-is-bare-ids',
  needs: ['request'],
  judges: ({ catalogue, operation, status, view, body }) =>
    status === 200 &&
    view !== undefined &&
    body.ok &&
    catalogue.bodyModel(operation, status, view)?.list === true &&
    catalogue.bodyModel(operation, status, view)?.model === undefined,
  *inspect({ body }) {
    if (!body.ok || !Array.isArray(body.value)) return
    for (const [i, value] of body.value.entries()) {
      if (!isWhole(value))
        yield {
          at: `/response/body/${i}`,
          expected: 'a whole number',
          received: typeof value,
          message: 'a list of bare ids holds something else',
        }
    }
  },
})

export const normalViewLacksExtras = defineCheck({
  id: 'normal-view-lacks-extras',
  clause: 'LIST-11/normal-lacks-the-extended-fields',
  needs: ['request'],
  judges: judged =>
    judged.view !== undefined && judged.view === judged.operation.views[0] && usersIn(judged).length > 0,
  *inspect(judged) {
    const strange = strangeToDefault(judged)
    for (const { user, at } of usersIn(judged)) {
      for (const field of strange) {
        if (Object.hasOwn(user, field))
          yield {
            at: `${at}/${field}`,
            expected: 'no such key',
            received: field,
            message: `the view ${judged.view} has ${field}, which belongs to another view`,
          }
      }
    }
  },
})
