import { versionOrder, type ClauseId } from '../findings/index.js'
import { dataFile, readGenerated, requirementsFile, type CatalogueData } from './catalogue-data.js'
import { CatalogueError } from './catalogue-error.js'
import { matchPath, type PathMatch } from './match-path.js'
import { modelsIn, propertiesOf } from './models.js'
import type { BodySchema, Operation, Schema } from './operation.js'
import { readOperations } from './read-operation.js'
import { expandRequirements, type Clause, type Requirement, type RequirementEntry } from './requirements.js'
import { isSame, matches, outsideActions, tokenActions, type SelectionContext, type Selector } from './selector.js'
import { readUserFields, syncKeysOf, type Limits, type UserField } from './user-fields.js'

/** What the API promises, read once and frozen; asked for what is not in it, its methods throw `CatalogueError`. */
export interface Catalogue {
  /** By version, then id. */
  readonly operations: readonly Operation[]
  readonly tokenOperations: readonly Operation[]
  /** What is not of the API: the first calls of clients. No rule, clause, check or plan knows of them. */
  readonly outsideOperations: readonly Operation[]
  /** Ascending, without the token operations' own. */
  readonly versions: readonly string[]
  readonly models: ReadonlyMap<string, Schema>
  /** Read when first asked for. */
  readonly requirements: readonly Requirement[]
  operation(id: string): Operation
  /** `path` is a template, with or without its version; null where the version has no such operation. */
  find(method: string, version: string, path: string): Operation | null
  select(selector: Selector | readonly Selector[]): readonly Operation[]
  matches(selector: Selector, operation: Operation): boolean
  /** The operation in each version that has it, itself among them, ascending. */
  siblings(operation: Operation): readonly Operation[]
  /** Its path in another version, whether there is one or not; `path` is its template, or one filled in. */
  pathIn(operation: Operation, version: string, path?: string): string
  /** What a user may have, in any version, by name. */
  readonly userFields: readonly UserField[]
  userField(name: string): UserField
  /** The fields that tell a user from all others, in the order in which a sync looks at them (SYNC-2). */
  readonly syncKeys: readonly string[]
  readonly limits: Limits
  /** Field names of a model in the order of its file. */
  fieldsOf(model: string): readonly string[]
  /** Also where an id from outside (a flag, a file) becomes one of ours. */
  clause(id: string): Clause
  /** The operation that a method and a path on the wire call; literal segments win over `{id}`. */
  matchPath(method: string, pathname: string): PathMatch | null
  /** The same among the outside operations. */
  matchOutside(method: string, pathname: string): PathMatch | null
  /**
   * The body an operation answers with: of the declared status, else of `default` where the status is an error.
   * `view` picks the branch of a list with views, the default one where unknown; without it the choice stays open.
   */
  bodyModel(operation: Operation, status: number, view?: string): BodySchema | null
}

let loaded: Catalogue | undefined

/**
 * The catalogue of the committed schemas, read on the first call; later calls return the same one.
 * @example
 * loadCatalogue().operation('rest_v11_users_get').path // '/rest/v1.1/users'
 */
export function loadCatalogue(): Catalogue {
  return (loaded ??= createCatalogue(
    readGenerated(dataFile) as CatalogueData,
    () => readGenerated(requirementsFile) as RequirementEntry[],
  ))
}

/** A catalogue of other data than the committed; `requirementSource` is called when the rules are first asked for. */
export function createCatalogue(data: CatalogueData, requirementSource: () => readonly RequirementEntry[]): Catalogue {
  const models = frozenMap(Object.entries(data.models))
  const described = data.documents
    .flatMap(document => readOperations(document, models))
    .sort((a, b) => versionOrder(a.version, b.version) || (a.id < b.id ? -1 : 1))
  const isOutside = ({ action }: Operation): boolean => outsideActions.has(action)
  const outsideOperations = deepFreeze(described.filter(isOutside))
  const everything = described.filter(operation => !isOutside(operation))
  const isToken = ({ action }: Operation): boolean => tokenActions.has(action)
  const operations = everything.filter(operation => !isToken(operation))
  const tokenOperations = everything.filter(isToken)
  const all = deepFreeze([...operations, ...tokenOperations])
  const versions = [...new Set(operations.map(({ version }) => version))]
  const byId = new Map(all.map(operation => [operation.id, operation]))

  const fields = new Map([...models].map(([name, schema]) => [name, Object.freeze(Object.keys(propertiesOf(schema)))]))
  const fieldsOf = (model: string): readonly string[] => fields.get(model) ?? noModel(model, [...models.keys()])
  const userFields = new Map(readUserFields(data.fields, models, operations).map(field => [field.name, field]))
  const context: SelectionContext = {
    fieldsOf,
    all,
    earliest: operations.filter(({ version }) => version === versions[0]),
  }
  // hundreds of clauses share a few dozen selectors
  const selected = new Map<string, readonly Operation[]>()
  const select: Catalogue['select'] = selector => {
    const key = JSON.stringify(selector)
    const any = [selector].flat()
    const found = selected.get(key) ?? all.filter(operation => any.some(one => matches(one, operation, context)))
    selected.set(key, found)
    return found
  }
  const requirements = once(() =>
    deepFreeze(expandRequirements(requirementSource(), { operations, tokenOperations, select })),
  )
  const clauses = once(
    () =>
      new Map(
        requirements()
          .flatMap(rule => rule.clauses)
          .map(clause => [clause.id, clause]),
      ),
  )

  return Object.freeze<Catalogue>({
    operations: deepFreeze(operations),
    tokenOperations: deepFreeze(tokenOperations),
    outsideOperations,
    versions: deepFreeze(versions),
    models,
    get requirements() {
      return requirements()
    },
    operation: id => byId.get(id) ?? unknown('operation', id, [...byId.keys()]),
    find: (method, version, path) =>
      all.find(
        operation =>
          operation.method === method &&
          operation.version === version &&
          (operation.path === path || operation.resource === path),
      ) ?? null,
    select,
    matches: (selector, operation) => matches(selector, operation, context),
    siblings: operation => operations.filter(other => isSame(other, operation)),
    pathIn: ({ path, version }, other, filled = path) => filled.replace(`/v${version}/`, `/v${other}/`),
    userFields: deepFreeze([...userFields.values()]),
    userField: name => userFields.get(name) ?? unknown('field of a user', name, [...userFields.keys()]),
    syncKeys: deepFreeze(syncKeysOf(data.fields)),
    limits: deepFreeze(data.limits),
    fieldsOf,
    clause: id => clauses().get(id as ClauseId) ?? unknown('clause', id, [...clauses().keys()]),
    matchPath: (method, pathname) => matchPath(all, method, pathname),
    matchOutside: (method, pathname) => matchPath(outsideOperations, method, pathname),
    bodyModel,
  })
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function noModel(model: string, known: readonly string[]): never {
  throw new CatalogueError(`there is no model ${JSON.stringify(model)}; there are ${known.join(', ')}`)
}

function unknown(kind: string, id: string, known: readonly string[]): never {
  const near = known.filter(name => id !== '' && (name.includes(id) || id.includes(name))).slice(0, 5)
  throw new CatalogueError(
    `there is no ${kind} ${JSON.stringify(id)}; ` +
      (near.length > 0 ? `did you mean ${near.join(', ')}?` : `one is called, for example, ${known[0] ?? 'nothing'}`),
  )
}

function bodyModel(operation: Operation, status: number, view?: string): BodySchema | null {
  const declared = operation.responses.find(response => response.status === status)
  const response =
    declared ?? (status >= 400 ? operation.responses.find(({ status: other }) => other === 'default') : undefined)
  const body = response?.body ?? null
  if (body === null || view === undefined || modelsIn(body).length === 0 || operation.views.length === 0) return body
  return body.branches[view] ?? body.branches[operation.views[0] ?? ''] ?? body
}

/** Freezes a value of plain objects and lists through and through. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}

/** A map whose values are frozen and that takes no others. */
export function frozenMap<K, V>(entries: Iterable<readonly [K, V]>): ReadonlyMap<K, V> {
  const map = new Map<K, V>()
  for (const [key, value] of entries) map.set(key, deepFreeze(value))
  const refuse = (): never => {
    throw new TypeError('this map cannot be changed')
  }
  return Object.freeze(Object.assign(map, { set: refuse, delete: refuse, clear: refuse }))
}
