import type { BodySchema, Catalogue, Operation } from '../catalogue/index.js'
import {
  like,
  regex,
  mayBeNullOrUntyped,
  matcherFor,
  type Matcher,
  type Template,
  type FieldFilter,
} from './matchers.js'
import type { Payload } from './payload.js'

/** The response that a pact expects. */
export interface ExpectedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, Template>>
  readonly body: Matcher
  /** What the document says of the body. */
  readonly bodySchema: BodySchema
}

/** Pact compares a repeated or comma-separated header as one text. */
const headerTemplates: Readonly<Record<string, Template>> = {
  'Per-Page': regex(String.raw`^1$`, '1'),
  Total: regex(String.raw`^\d+$`, '3'),
  Link: regex('^.*<[^>]+>; *rel="?next"?.*$', '<https://api.example.com/?page=3&per_page=1>; rel="next"'),
}

/** `payload`: what was sent; a user that has just been created has no more than that. */
export function expectedResponse(
  operation: Operation,
  status: number,
  payload: Payload | null,
  catalogue: Catalogue,
): ExpectedResponse {
  const bodySchema = schemaOf(operation, status, catalogue)
  const { models } = catalogue
  const sent = typeof payload === 'object' && payload !== null ? Object.keys(payload) : []
  const named: FieldFilter =
    status >= 400
      ? // no document says which fields an error has: an object, and nothing more, can be relied on (HTTP-12)
        () => false
      : operation.action === 'create'
        ? (field, schema) => sent.includes(field) || !mayBeNullOrUntyped(schema, models)
        : () => true
  const body = matcherFor(bodySchema.schema, models, named) ?? like({})
  const declared = operation.responses.find(response => response.status === status)?.headers ?? []
  return {
    status,
    headers: {
      'Content-Type': regex('^application/json(;.*)?$', 'application/json'),
      ...Object.fromEntries(declared.map(name => [name, headerTemplates[name] ?? unknownHeader(name)])),
    },
    body,
    bodySchema,
  }
}

/** The body of the default view; of an error that the document does not declare, the one of those that it does. */
function schemaOf(operation: Operation, status: number, catalogue: Catalogue): BodySchema {
  const body = catalogue.bodyModel(operation, status) ?? catalogue.bodyModel(operation, 401)
  if (body === null) throw new Error(`${operation.id} declares no body for ${status}`)
  const [first] = Object.keys(body.branches)
  return body.branches[operation.views[0] ?? first ?? ''] ?? body
}

function unknownHeader(name: string): never {
  throw new Error(`the pacts know no matcher for the header ${name}`)
}
