import { defineCheck } from './check.js'

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
