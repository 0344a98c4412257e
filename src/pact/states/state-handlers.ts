import { modelsIn, propertiesOf, type Catalogue, type Operation } from '../../catalogue/index.js'
import { bodyOf, header } from '../../findings/index.js'
import { exampleFor } from '../../generators/index.js'
import type { Client } from '../../http/index.js'
import { isObject, type Json, type JsonObject } from '../../json/index.js'
import type { Interaction } from '../interactions.js'
import { exampleIn, resolved, type Template } from '../matchers.js'
import type { StateValues } from '../provider-states.js'

/** Why an interaction was not held against the target, with the sentence that the report prints. */
export const unreachable = {
  'would-write': 'a contract run writes to no live account',
  'missing-variable': 'needs an environment variable that is not set',
  'credentials-refused': 'the credentials given for this caller were refused',
  'missing-data': 'the account holds no data that shows it',
} as const
export type UnreachableReason = keyof typeof unreachable

/** A state that can be entered, or why it cannot. A state that cannot be entered is skipped, never passed. */
export type Reach =
  | { readonly kind: 'reachable'; readonly enter: () => Promise<StateValues> }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason; readonly detail: string }

/** Brings provider states about: made in a store, or found in a live account. */
export interface StateSource {
  /** Asked for every interaction before the first one is verified. */
  reach(interaction: Interaction): Promise<Reach>
}

/** Made by the provider from other fields, or the key itself. */
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
    .map(([name, schema]) => [name, exampleFor(resolved(schema, models), models, {}, name)] as const)
  return Object.fromEntries(examples.filter(([, value]) => typeof value !== 'object'))
}

const none = { schema: {}, list: false, choices: {} }

/** Does a body hold, without a null, everything that a template names? Only then can it be compared with it. */
export function isComplete(template: Template, body: Json | undefined): boolean {
  return fills(exampleIn(template), body)
}

function fills(example: Template, value: Json | undefined): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(example))
    return Array.isArray(value) && value.length > 0 && value.every(item => fills(example[0] ?? null, item))
  if (typeof example !== 'object' || example === null) return true
  return isObject(value) && Object.entries(example).every(([key, inner]) => fills(inner, value[key]))
}

/** Users looked at in search of one that shows a state. */
const PAGE = 100

/** The first page of a list, and how many users it has in all; null where it cannot be read. */
export async function firstPage(
  client: Pick<Client, 'send'>,
  operation: Operation,
): Promise<{ readonly users: readonly JsonObject[]; readonly total: number } | null> {
  const exchange = await client.send({
    operation,
    query: [
      ['page', '1'],
      ['per_page', String(PAGE)],
    ],
  })
  const body = bodyOf(exchange)
  if (exchange.response?.status !== 200 || !Array.isArray(body)) return null
  return { users: body.filter(isObject), total: Number(header(exchange, 'total') ?? body.length) }
}

/** The page, one user long, of the first user that fits and stands between others; null where there is none. */
export function pageBetween(
  page: { readonly users: readonly JsonObject[]; readonly total: number },
  fits: (user: JsonObject) => boolean,
): string | null {
  const place = page.users.findIndex((user, index) => index > 0 && index + 1 < page.total && fits(user))
  return place === -1 ? null : String(place + 1)
}
