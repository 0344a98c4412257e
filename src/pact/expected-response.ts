import type { BodySchema, Catalogue, Operation } from '../catalogue/index.js'
import { like, text, isUncertain, templateFor, type Matcher, type Template, type Promised } from './matchers.js'
import type { Payload } from './payload.js'

/** The answer that a pact expects. */
export interface ExpectedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, Template>>
  readonly body: Matcher
  /** The description of the body, for whoever reads the answer. */
  readonly described: BodySchema
}

/** Pact compares a repeated or comma-separated header as one text. */
const headerTemplates: Readonly<Record<string, Template>> = {
  'Per-Page': text(String.raw`^1$`, '1'),
  Total: text(String.raw`^\d+$`, '3'),
  Link: text('^.*<[^>]+>; *rel="?next"?.*$', '<https://api.example.com/?page=3&per_page=1>; rel="next"'),
}

/** `payload`: what was sent; a user that has just been created has no more than that. */
export function expectedAnswer(
  operation: Operation,
  status: number,
  payload: Payload | null,
  catalogue: Catalogue,
): ExpectedAnswer {
  const described = bodyOf(operation, status, catalogue)
  const { models } = catalogue
  const sent = typeof payload === 'object' && payload !== null ? Object.keys(payload) : []
  const promised: Promised =
    status >= 400
      ? // no document says which fields an error has: an object, and nothing more, can be relied on (HTTP-12)
        () => false
      : operation.action === 'create'
        ? (field, schema) => sent.includes(field) || !isUncertain(schema, models)
        : () => true
  const body = templateFor(described.schema, models, promised) ?? like({})
  const declared = operation.responses.find(response => response.status === status)?.headers ?? []
  return {
    status,
    headers: {
      'Content-Type': text('^application/json(;.*)?$', 'application/json'),
      ...Object.fromEntries(declared.map(name => [name, headerTemplates[name] ?? unknownHeader(name)])),
    },
    body,
    described,
  }
}

/** The body of the default view; of an error that the document does not declare, the one of those that it does. */
function bodyOf(operation: Operation, status: number, catalogue: Catalogue): BodySchema {
  const body = catalogue.bodyModel(operation, status) ?? catalogue.bodyModel(operation, 401)
  if (body === null) throw new Error(`${operation.id} declares no body for ${status}`)
  const [first] = Object.keys(body.choices)
  return body.choices[operation.views[0] ?? first ?? ''] ?? body
}

function unknownHeader(name: string): never {
  throw new Error(`the pacts know no matcher for the header ${name}`)
}
