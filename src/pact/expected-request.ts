import type { Operation } from '../catalogue/index.js'
import type { Part } from '../http/index.js'
import { fromState, type Template } from './matchers.js'
import { exampleEntry, payloadTemplate, type PayloadEntry, type Payload } from './payload.js'
import { NEVER_ISSUED } from './provider-states.js'

/** The boundary that our client uses while no part holds it. */
const BOUNDARY = 'asbuilt-boundary'
export const formType = `multipart/form-data; boundary=${BOUNDARY}`

export type FormField = Extract<Part, { readonly value: string }>

/** A payload as form fields: `user[city]`, `updates[0][city]`, or one part where it is a text. */
export function formFields(root: string, payload: Payload): readonly FormField[] {
  if (typeof payload === 'string') return [{ name: root, value: payload }]
  if (Array.isArray(payload))
    return (payload as readonly PayloadEntry[]).flatMap((entry, index) => entryFields(`${root}[${index}]`, entry))
  return entryFields(root, payload as PayloadEntry)
}

function entryFields(prefix: string, entry: PayloadEntry): readonly FormField[] {
  return Object.entries(exampleEntry(entry)).map(([name, value]) => ({
    name: `${prefix}[${name}]`,
    value: String(value),
  }))
}

/** The form as the pact expects it; not written by our client, whose own form is compared with it. */
export function formText(fields: readonly FormField[]): string {
  const parts = fields.map(
    ({ name, value }) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return `${parts.join('')}--${BOUNDARY}--\r\n`
}

/** The request that a pact expects, as the document describes it: our client is compared with it. */
export interface ExpectedRequest {
  readonly method: string
  readonly path: Template
  readonly query: Readonly<Record<string, Template>>
  readonly headers: Readonly<Record<string, Template>>
  readonly body:
    | { readonly kind: 'json'; readonly template: Template }
    | { readonly kind: 'form'; readonly fields: readonly FormField[] }
    | null
}

/** Names of the state values that stand in a path, by parameter. */
const inPath: Readonly<Record<string, string>> = { company_id: 'companyId', id: 'userId' }

/** `knownToken`: false where the token was never issued (401). */
export function expectedRequest(
  operation: Operation,
  payload: Payload | null,
  query: Readonly<Record<string, Template>>,
  knownToken: boolean,
): ExpectedRequest {
  const json = operation.request?.mediaTypes.includes('application/json') === true
  const root = operation.request?.root ?? ''
  return {
    method: operation.method,
    path: fromState(operation.path.replace(/\{(\w+)\}/g, (_, name: string) => `\${${inPath[name] ?? name}}`)),
    query: { ...(operation.companyIn === 'query' ? { company_id: fromState('${companyId}') } : {}), ...query },
    headers: {
      Accept: 'application/json',
      Authorization: knownToken ? fromState('${authorization}') : NEVER_ISSUED,
      ...Object.fromEntries(
        operation.parameters
          .filter(parameter => parameter.in === 'header' && parameter.required)
          .map(({ name }) => [name, fromState('${companyId}')]),
      ),
      ...(payload === null ? {} : { 'Content-Type': json ? 'application/json' : formType }),
    },
    body:
      payload === null
        ? null
        : json
          ? { kind: 'json', template: { [root]: payloadTemplate(payload) } }
          : { kind: 'form', fields: formFields(root, payload) },
  }
}
