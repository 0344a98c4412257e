import { userField } from '../../catalogue/index.js'
import { bodyOf, type Exchange } from '../../findings/index.js'
import { isObject } from '../../json/index.js'
import { idNumber, idText, succeeded } from '../engine/answer.js'
import { encode, type ListStyle } from '../engine/request-body.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { wrongStatus } from '../engine/verdict.js'

/**
 * An update or sync is taken as multipart, and as JSON taken or refused (USER-9). No field of an update is required
 * (USER-0). One plain call is sent in each body format.
 */
export const updateBodyFormats = defineScenario({
  id: 'update-transports',
  clauses: [
    'USER-0/no-field-required',
    'USER-9/multipart-taken',
    'USER-9/json-elsewhere-taken-or-refused',
    'USER-9/sync-multipart-taken',
  ],
  appliesTo: { action: ['update', 'sync'] },
  mode: 'write',
  requests: 0.2,
  async run(context) {
    const { operation, api } = context
    const json = await api.formats.probe(operation, 'json')
    context.verdict.expectStatus(
      'USER-9/json-elsewhere-taken-or-refused',
      json,
      status => (status >= 200 && status < 300) || [400, 406, 415].includes(status),
      'a sound JSON body is neither taken nor refused as one',
    )
    const multipart = await api.formats.probe(operation, 'multipart')
    if (operation.action === 'sync') return judgeSyncForms(context, multipart)
    context.verdict.expect(
      'USER-9/multipart-taken',
      succeeded(multipart),
      () => wrongStatus(multipart, 200, 'a sound multipart update is not taken'),
      { exchanges: [multipart] },
    )
    const taken = [json, multipart].find(succeeded)
    context.verdict.expect(
      'USER-0/no-field-required',
      taken !== undefined,
      () => wrongStatus(multipart, 200, 'an update of one field alone is refused'),
      { exchanges: [json, multipart] },
    )
  },
})

/** Judges by the results, as a sync answers 200 whatever becomes of its entries. */
async function judgeSyncForms(context: ScenarioContext, first: Exchange): Promise<void> {
  const { operation, users } = context
  const { id } = await users.take('body format')
  const exchanges = [first]
  for (const style of ['brackets', 'json-part'] as const satisfies readonly ListStyle[]) {
    if (syncTook(exchanges.at(-1) ?? first, id)) break
    exchanges.push(
      await context.api.send({
        operation,
        body: encode(operation, 'multipart', [{ id: idNumber(id), [userField.jobTitle]: 'Prober' }], style),
      }),
    )
  }
  const last = exchanges.at(-1) ?? first
  context.verdict.expect(
    'USER-9/sync-multipart-taken',
    syncTook(last, id),
    () => ({
      at: '/response/body',
      expected: `an answer that reports user ${id} as updated`,
      received: last.response?.status ?? null,
      message: 'a sync in form fields is taken in none of its three forms',
    }),
    { exchanges },
  )
}

/** Does the answer of a sync, with lists or a map, report this user as written? */
export function syncTook(exchange: Exchange, id: string): boolean {
  const body = bodyOf(exchange)
  if (!succeeded(exchange) || !isObject(body)) return false
  const listed =
    Array.isArray(body.entities) && body.entities.some(entity => isObject(entity) && idText(entity.id) === id)
  const mapped = Object.entries(body).some(
    ([key, value]) => isObject(value) && value.status !== 'error' && (value.id === id || key === id),
  )
  return listed || mapped
}
