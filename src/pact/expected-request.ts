import type { Operation } from '../catalogue/index.js'
import { NEVER_ISSUED } from './example-values.js'
import { formFields, formType, type FormField } from './form.js'
import { fromState, type Template } from './matcher.js'
import { payloadTemplate, type Payload } from './payload.js'

/** The request that a pact expects: read off the document, never off our client. */
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

/** State values that stand in a path, by the name of the parameter. */
const inPath: Readonly<Record<string, string>> = { company_id: 'companyId', id: 'userId' }

/** `knownToken`: false where the caller is nobody (401). */
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
