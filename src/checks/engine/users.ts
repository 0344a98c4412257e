import {
  modelOfRef,
  modelsIn,
  propertiesOf,
  type BodySchema,
  type Catalogue,
  type Schema,
} from '../../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import { isSuccess } from './answer.js'
import { perExchange, type CheckContext } from './check.js'
import { judgedBody } from './judged-body.js'
import { isHandledLater } from './request.js'

/** One user of a 2xx body: where it stands, and the models it may be (several where the view is not known). */
export interface UserAt {
  readonly user: JsonObject
  /** JSON pointer into the exchange. */
  readonly at: string
  readonly models: readonly string[]
}

/**
 * Every user of a 2xx body, in the order of the body, as far as it is looked at (`judgedBody`). What is no object is
 * not a user: HTTP-4 tells that.
 */
export const usersIn = perExchange((context): readonly UserAt[] => {
  const models = userModels(context)
  const { value } = judgedBody(context) ?? { value: null }
  if (value === null || models.length === 0) return []
  const listed = (items: Json | undefined, at: string): UserAt[] =>
    Array.isArray(items) ? items.flatMap((user, i) => (isObject(user) ? [{ user, at: `${at}/${i}`, models }] : [])) : []
  if (Array.isArray(value)) return listed(value, '/response/body')
  if (!isObject(value)) return []
  return 'entities' in value
    ? listed(value.entities, '/response/body/entities')
    : [{ user: value, at: '/response/body', models }]
})

/** The body schema of the answer; null where the operation declares none for its status. */
export const schemaOf = perExchange((context): BodySchema | null => {
  const { catalogue, operation, status, view } = context
  return isSuccess(context) && !isHandledLater(context) ? catalogue.bodyModel(operation, status, view) : null
})

/** Pointers into the body of the fields that no model names; looked for in a success alone. */
export const unnamedFieldsIn = perExchange((context): readonly string[] => {
  const schema = schemaOf(context)
  const judged = judgedBody(context)
  return schema === null || judged === null ? [] : context.validators.unknownFields(schema, judged.value)
})

function userModels(context: CheckContext): readonly string[] {
  const schema = schemaOf(context)
  if (schema === null) return []
  const models = modelsIn(schema)
  return models.includes(SYNC_RESULT)
    ? [entityModel(context)]
    : models.filter(model => isUserModel(context.catalogue, model))
}

/** Does a model describe a user? Then everything that tells users from each other is in it. */
export function isUserModel(catalogue: Catalogue, model: string): boolean {
  const fields = catalogue.fieldsOf(model)
  return catalogue.syncKeys.every(key => fields.includes(key))
}

const SYNC_RESULT = 'sync-result'

/** The model of what a sync result lists, read off its schema. */
function entityModel({ catalogue }: CheckContext): string {
  const { entities } = propertiesOf(catalogue.models.get(SYNC_RESULT) ?? {})
  const { $ref } = (entities?.items ?? {}) as Schema
  return typeof $ref === 'string' ? modelOfRef($ref) : ''
}
