import { bodySchema, payloadOf } from './models.js'
import { CatalogueError } from './catalogue-error.js'
import {
  resolve,
  type DocumentOperation,
  type DocumentParameter,
  type DocumentResponse,
  type OpenApiDocument,
} from './document.js'
import { isLoginHost } from './hosts.js'
import {
  actions,
  populations,
  type MediaType,
  type Operation,
  type Parameter,
  type RequestDescription,
  type ResponseDescription,
  type Schema,
} from './operation.js'

type Models = ReadonlyMap<string, Schema>

/** Reads the operations of one document. */
export function readOperations(document: OpenApiDocument, models: Models): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, source]) => readOperation(document, models, path, method, source)),
  )
}

function readOperation(
  document: OpenApiDocument,
  models: Models,
  path: string,
  method: string,
  source: DocumentOperation,
): Operation {
  const { version } = document.info
  const parameters = (source.parameters ?? []).map(node => readParameter(resolve<DocumentParameter>(document, node)))
  const responses = Object.entries(source.responses).map(([status, node]) =>
    readResponse(status, resolve<DocumentResponse>(document, node)),
  )
  const success = responses
    .map(({ status }) => status)
    .filter(status => typeof status === 'number')
    .filter(status => status >= 200 && status < 300)
    .sort((a, b) => a - b)
  return {
    id: source.operationId,
    version,
    method: method.toUpperCase() as Operation['method'],
    path,
    resource: path.slice(path.includes(`/v${version}/`) ? path.indexOf(`/v${version}/`) + version.length + 2 : 0),
    summary: source.summary,
    host: document.servers.some(({ url }) => isLoginHost(url)) ? 'login' : 'api',
    ...readExtension(source),
    parameters,
    request: readRequest(source, models),
    responses,
    success,
    companyIn: placeOfCompany(parameters),
    paginated: responses.some(({ headers }) => headers.includes('Per-Page')),
    sortKeys: sortKeysOf(parameters),
    filters: parameters.flatMap(({ name }) => /^filters\[(\w+)\]/.exec(name)?.[1] ?? []),
    views: viewsOf(parameters),
  }
}

function readParameter({ name, in: location, required = false, explode, schema }: DocumentParameter): Parameter {
  const array =
    schema['type'] === 'array' ? { array: explode === false ? ('comma' as const) : ('repeated' as const) } : {}
  return { name, in: location, required, schema, ...array }
}

function readResponse(status: string, { headers, content }: DocumentResponse): ResponseDescription {
  const schema = Object.values(content ?? {})[0]?.schema
  return {
    status: status === 'default' ? 'default' : Number(status),
    headers: Object.keys(headers ?? {}),
    body: schema === undefined ? null : bodySchema(schema),
  }
}

function readRequest({ requestBody }: DocumentOperation, models: Models): RequestDescription | null {
  const entries = Object.entries(requestBody?.content ?? {})
  const [first] = entries
  if (requestBody === undefined || first === undefined) return null
  const body = bodySchema(first[1].schema)
  return {
    required: requestBody.required ?? false,
    body,
    ...payloadOf(body, models),
    mediaTypes: entries.map(([type]) => type as MediaType),
  }
}

/** Reads `x-asbuilt`; whatever it holds beyond the two keys below is refused. */
function readExtension({
  operationId,
  'x-asbuilt': extension,
}: DocumentOperation): Pick<Operation, 'action' | 'population'> {
  const { action: actionName, population: populationName, ...unknown } = extension
  const action = actions.find(name => name === actionName)
  const population = populations.find(name => name === populationName)
  const bad = [
    ...Object.keys(unknown),
    ...(action ? [] : ['action']),
    ...(populationName !== undefined && !population ? ['population'] : []),
  ]
  if (action === undefined || bad.length > 0) {
    throw new CatalogueError(
      `x-asbuilt of ${operationId}: ${bad.join(', ')} cannot be read; it holds action (${actions.join(', ')}) ` +
        `and population (${populations.join(', ')}) alone`,
    )
  }
  return { action, ...(population ? { population } : {}) }
}

function placeOfCompany(parameters: readonly Parameter[]): Operation['companyIn'] {
  const company = parameters.find(({ name, in: location }) => name === 'company_id' && location !== 'header')
  return company === undefined ? null : company.in === 'path' ? 'path' : 'query'
}

function sortKeysOf(parameters: readonly Parameter[]): string[] {
  const items = parameters.find(({ name }) => name === 'sort')?.schema['items'] as Schema | undefined
  return ((items?.['enum'] ?? []) as string[]).filter(key => !key.startsWith('-'))
}

function viewsOf(parameters: readonly Parameter[]): string[] {
  const schema = parameters.find(({ name }) => name === 'view')?.schema
  const values = (schema?.['enum'] ?? []) as string[]
  return values.toSorted((a, b) => Number(b === schema?.['default']) - Number(a === schema?.['default']))
}
