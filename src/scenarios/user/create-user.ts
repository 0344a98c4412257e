import { userField, type Schema } from '../../catalogue/index.js'
import { bodyOf } from '../../findings/index.js'
import { sample, userDraft } from '../../generators/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { createdId, idNumber, idText, succeeded, textOf } from '../engine/answer.js'
import { type BodyFormat } from '../engine/request-body.js'
import { type ScenarioContext } from '../engine/scenario.js'
import { avatarLayer, type Extra, ownFieldLayer, readOnlyLayer, unknownLayer } from './extras.js'
import { encodeWithFiles, type Layer, type LayeredCall, sendLayers } from './layered-call.js'
import { specialTextFields } from './special-texts.js'

/** A created user: in which body format, with which fields, and the answer. */
export interface Created extends LayeredCall<Extra> {
  readonly format: BodyFormat
  readonly id: string
  readonly user: JsonObject
}

/** Creates a user in one body format, with every field that can be sent. */
export async function createOver(
  context: ScenarioContext,
  format: BodyFormat,
  references: JsonObject,
): Promise<Created> {
  const { operation, catalogue, users, identities, api } = context
  const model = catalogue.models.get(operation.request?.payload.model ?? '') as Schema
  // the form leaves fields out, to show what an unfilled field holds (TEXT-1, USER-10)
  const options =
    format === 'json'
      ? { presence: 'all' as const }
      : { presence: 'any' as const, without: [userField.givenName, userField.mobilePhone] }
  const own = ownFieldLayer(context, userField.bidContact)
  const arbitrary = userDraft(model, catalogue.models, {
    ...options,
    email: identities.newEmail(),
    overrides: { ...specialTextFields, ...references },
    without: [...(options.without ?? []), userField.bidContact],
  })
  const [draft = {}] = sample(arbitrary, context.run.seed + context.run.pick(format, 1_000_000), 1)
  const core: Layer<Extra> = { name: 'core', fields: { [userField.familyName]: 'Asbuilt Core' } }
  const layers: Layer<Extra>[] = [core, { name: 'draft', fields: draft }, ...(own === null ? [] : [own])]
  layers.push(...(format === 'json' ? [unknownLayer(context), readOnlyLayer(context)] : [avatarLayer(context)]))
  const call = await sendLayers(layers, async (fields, files) => {
    const sent = {
      ...fields,
      [userField.email]: identities.newEmail(),
      ...(fields === core.fields ? {} : { [userField.originId]: identities.newOriginId() }),
    }
    const exchange = await context.api.send({ operation, body: encodeWithFiles(operation, format, sent, files) })
    return { exchange, taken: succeeded(exchange), sent }
  })
  const id = createdId(call.exchange)
  const body = bodyOf(call.exchange)
  api.formats.note(operation, format, call.exchange)
  if (id !== '') users.adopt({ id, email: textOf(call.sent[userField.email]) })
  return { ...call, format, id, user: isObject(body) ? body : {} }
}

const unsettable = new Set(['id', 'name', userField.createdAt, userField.updatedAt])

/** The fields that were sent and should be stored, without those that cannot be set. */
export function settable({ sent }: Pick<Created, 'sent'>): JsonObject {
  return Object.fromEntries(Object.entries(sent).filter(([field]) => !unsettable.has(field)))
}

/**
 * Ids of other records that some listed user has: a vendor, a template for the tools of the company, and a template for
 * projects, if the owner of the account named it too. What the account does not show is left out.
 */
export async function knownReferences(context: ScenarioContext): Promise<JsonObject> {
  const users = await context.directory.sample(context.operation)
  const one = (field: string, among?: readonly string[]): string | undefined => {
    const ids = users
      .flatMap(user => {
        const reference = user[field]
        return isObject(reference) ? [idText(reference.id)] : []
      })
      .filter(id => id !== '' && (among === undefined || among.includes(id)))
    return ids[context.run.pick(field, ids.length)]
  }
  const found: readonly (readonly [field: string, id: string | undefined])[] = [
    [userField.vendorId, one(userField.vendor)],
    [userField.companyTemplateId, one(userField.companyTemplate)],
    [userField.projectTemplateId, one(userField.projectTemplate, context.target.permissionTemplateIds)],
  ]
  return Object.fromEntries(found.flatMap(([field, id]) => (id === undefined ? [] : [[field, idNumber(id)]])))
}
