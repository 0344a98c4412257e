import { modelsIn, type BodySchema } from '../../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Judged } from './check.js'
import { perExchange } from './per-exchange.js'

/** One user of a 2xx body: where it stands, and the models it may be (several where the view is not known). */
export interface UserAt {
  readonly user: JsonObject
  /** JSON pointer into the exchange. */
  readonly at: string
  readonly models: readonly string[]
}

/** The body schema of the answer; null where the operation declares none for its status. */
export const schemaOf = perExchange(({ catalogue, operation, status, view }): BodySchema | null =>
  status >= 200 && status < 300 ? catalogue.bodyModel(operation, status, view) : null,
)

/** Pointers into the body of what no model names; looked for in a success alone. */
export const strangersIn = perExchange((judged): readonly string[] => {
  const schema = schemaOf(judged)
  return schema === null || !judged.body.ok ? [] : judged.validators.unknownFields(schema, judged.body.value)
})

/** Does the answer show a user, be it in a list, alone, or as an entity of a sync? */
export function answersWithUsers(judged: Judged): boolean {
  return usersIn(judged).length > 0
}

function usersModels(judged: Judged): readonly string[] {
  const schema = schemaOf(judged)
  if (schema === null) return []
  const models = modelsIn(schema)
  return models.includes(SYNC_RESULT)
    ? [entityModel(judged)]
    : models.filter(model => judged.catalogue.fieldsOf(model).includes('email_address'))
}

const SYNC_RESULT = 'sync-result'

/** The model of what a sync result lists, read off its schema. */
function entityModel({ catalogue }: Judged): string {
  const properties = catalogue.models.get(SYNC_RESULT)?.properties as
    Record<string, { items?: { $ref?: string } }> | undefined
  return (properties?.entities?.items?.$ref ?? '').replace('.schema.json', '')
}

/** Every user of a 2xx body, in the order of the body. What is no object is not a user: HTTP-4 tells that. */
export const usersIn = perExchange(findUsers)

function findUsers(judged: Judged): readonly UserAt[] {
  const models = usersModels(judged)
  if (!judged.body.ok || models.length === 0) return []
  const { value } = judged.body
  const listed = (items: Json | undefined, at: string): UserAt[] =>
    Array.isArray(items) ? items.flatMap((user, i) => (isObject(user) ? [{ user, at: `${at}/${i}`, models }] : [])) : []
  if (Array.isArray(value)) return listed(value, '/response/body')
  if (!isObject(value)) return []
  return 'entities' in value
    ? listed(value.entities, '/response/body/entities')
    : [{ user: value, at: '/response/body', models }]
}
