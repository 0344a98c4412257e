import { modelsIn, propertiesOf, type Catalogue, type Operation } from '../../catalogue/index.js'
import { bodyOf, header } from '../../findings/index.js'
import { exampleFor } from '../../generators/index.js'
import type { Client } from '../../http/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Interaction } from '../interactions.js'
import { exampleIn, type Template } from '../matchers.js'
import type { StateValues } from '../provider-states.js'

/** Why an interaction was skipped, with the sentence that the report prints. */
export const stateSkipReasons = {
  'would-write': 'a contract run writes to no live account',
  'missing-variable': 'needs an environment variable that is not set',
  'credentials-refused': 'the credentials given for this caller were refused',
  'missing-data': 'the account holds no data that shows it',
} as const
export type StateSkipReason = keyof typeof stateSkipReasons

/** Sets up the state of one interaction, or says why it cannot. What cannot be set up is skipped, never passed. */
export type StateHandler =
  | { readonly kind: 'available'; readonly setUp: () => Promise<StateValues> }
  | { readonly kind: 'unavailable'; readonly reason: StateSkipReason; readonly detail: string }

/** The state handlers of a provider: a sandbox, where states are made, or a live account, where they are found. */
export interface StateHandlers {
  /** Asked for every interaction before the first one is verified. */
  handlerFor(interaction: Interaction): Promise<StateHandler>
}

/** Fields that the provider makes itself. */
const derived: readonly string[] = ['id', 'name']

/** A value for every plain field that any version shows of a user. */
export function everyField(catalogue: Catalogue): JsonObject {
  const { models } = catalogue
  const shown = catalogue.operations.filter(({ action }) => ['list', 'show', 'me'].includes(action))
  const names = new Set(
    shown.flatMap(operation =>
      operation.success.flatMap(status => modelsIn(catalogue.bodyModel(operation, status) ?? none)),
    ),
  )
  const fields = [...names].flatMap(name => Object.entries(propertiesOf(models.get(name) ?? {})))
  const examples = fields
    .filter(([name]) => !derived.includes(name))
    .map(([name, schema]) => [name, exampleFor(schema, models, {}, name)] as const)
  return Object.fromEntries(examples.filter(([, value]) => typeof value !== 'object'))
}

const none = { schema: {}, list: false, branches: {} }

/** Whether a body has a value other than null for all that a template names: only then can they be compared. */
export function isFilled(template: Template, body: Json | undefined): boolean {
  return fills(exampleIn(template), body)
}

function fills(example: Template, value: Json | undefined): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(example))
    return Array.isArray(value) && value.length > 0 && value.every(item => fills(example[0] ?? null, item))
  if (typeof example !== 'object' || example === null) return true
  return isObject(value) && Object.entries(example).every(([key, inner]) => fills(inner, value[key]))
}

/** Users looked through for one that shows a state. */
const PAGE_SIZE = 100

/** The first page of a list, and how many users it has in all; null where it cannot be read. */
export async function firstPage(
  client: Pick<Client, 'send'>,
  operation: Operation,
): Promise<{ readonly users: readonly JsonObject[]; readonly total: number } | null> {
  const exchange = await client.send({
    operation,
    query: [
      ['page', '1'],
      ['per_page', String(PAGE_SIZE)],
    ],
  })
  const body = bodyOf(exchange)
  if (exchange.response?.status !== 200 || !Array.isArray(body)) return null
  return { users: body.filter(isObject), total: Number(header(exchange, 'total') ?? body.length) }
}

/** The number of the page, at one user a page, of the first user that fits and is neither first nor last; or null. */
export function pageBetween(
  page: { readonly users: readonly JsonObject[]; readonly total: number },
  fits: (user: JsonObject) => boolean,
): string | null {
  const index = page.users.findIndex((user, i) => i > 0 && i + 1 < page.total && fits(user))
  return index === -1 ? null : String(index + 1)
}
