import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { judgedItems } from '../engine/judged-body.js'
import { usersIn } from '../engine/users.js'
import { isWholeNumber } from '../engine/values.js'

// LIST-11: Views.

export const extendedViewAddsFields = defineCheck({
  id: 'extended-view-adds-fields',
  clause: 'LIST-11/extended-adds-its-fields',
  needs: ['request'],
  *inspect(context) {
    const { view } = context
    const added = view === undefined ? [] : addedBy(view, context)
    const users = usersIn(context)
    if (added.length === 0 || users.length === 0) return NOT_APPLICABLE
    for (const { user, at } of users)
      for (const field of added)
        if (!Object.hasOwn(user, field))
          yield {
            at: `${at}/${field}`,
            expected: 'the field',
            received: 'no such key',
            message: `the view ${view} lacks ${field}`,
          }
  },
})

export const normalViewLacksExtras = defineCheck({
  id: 'normal-view-lacks-extras',
  clause: 'LIST-11/normal-lacks-the-extended-fields',
  needs: ['request'],
  *inspect(context) {
    const { operation, view } = context
    const users = usersIn(context)
    if (view === undefined || view !== operation.views[0] || users.length === 0) return NOT_APPLICABLE
    const extras = [...new Set(operation.views.flatMap(other => addedBy(other, context)))]
    for (const { user, at } of users)
      for (const field of extras)
        if (Object.hasOwn(user, field))
          yield {
            at: `${at}/${field}`,
            expected: 'no such key',
            received: field,
            message: `the view ${view} has ${field}, which belongs to another view`,
          }
  },
})

/** The view whose branch lists no model. */
export const idsOnlyIsBareIds = defineCheck({
  id: 'ids-only-is-bare-ids',
  clause: 'LIST-11/ids-only-is-bare-ids',
  needs: ['request'],
  *inspect(context) {
    const { catalogue, operation, status, view, body } = context
    if (status !== 200 || view === undefined || !body.ok) return NOT_APPLICABLE
    const schema = catalogue.bodyModel(operation, status, view)
    if (schema?.list !== true || schema.model !== undefined) return NOT_APPLICABLE
    for (const [i, value] of judgedItems(context).entries())
      if (!isWholeNumber(value))
        yield {
          at: `/response/body/${i}`,
          expected: 'a whole number',
          received: typeof value,
          message: 'a list of bare ids holds something else',
        }
  },
})

/** Fields that a view has and the default view has not. */
function addedBy(view: string, context: CheckContext): readonly string[] {
  const usual = fieldsOfView(context.operation.views[0] ?? '', context)
  return fieldsOfView(view, context).filter(field => !usual.includes(field))
}

/** The fields of a view's model; none where the view lists bare ids. */
function fieldsOfView(view: string, { catalogue, operation, status }: CheckContext): readonly string[] {
  const model = catalogue.bodyModel(operation, status, view)?.model
  return model === undefined ? [] : catalogue.fieldsOf(model)
}
