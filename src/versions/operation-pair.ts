import type { BodySchema, Operation, Parameter, ResponseDescription, Schema } from '../catalogue/index.js'
import { pointerStep } from '../json/index.js'
import { shapeReader } from './read-shape.js'
import { pairShapes, type ShapePair } from './shape-pair.js'
import type { ShapeReader } from './shape.js'
import { isKept, pairByPlace, type PlacedPair, type VersionPair } from './version-pair.js'

/** The same operation in two versions; an id is null where that version lacks it. */
export interface OperationRef extends VersionPair<string> {
  readonly method: string
  /** Path without its version. */
  readonly resource: string
}

/** One operation in two versions, with all that rules compare. Where a version lacks it, all lists are empty. */
export interface OperationPair extends VersionPair<Operation> {
  readonly operation: OperationRef
  readonly parameters: readonly PlacedPair<Parameter>[]
  /** Of the parameters that both versions have. */
  readonly parameterShapes: readonly ShapePair[]
  readonly requestShapes: readonly ShapePair[]
  /** By status. */
  readonly responses: readonly PlacedPair<ResponseDescription>[]
  readonly responseShapes: readonly ShapePair[]
  /** Branches of response bodies that only one version has. */
  readonly branches: { readonly added: readonly Branch[]; readonly removed: readonly Branch[] }
  readonly readShape: ShapeReader
}

/** A branch of a body (`anyOf`) that only one of the versions has. */
export interface Branch {
  readonly at: string
  /** `extended` */
  readonly title: string
  readonly schema: Schema
  /** The branch that a client gets unasked, in the same version. */
  readonly defaultSchema: Schema
  /** A parameter picks it (`view`): nobody gets it unasked. */
  readonly onRequest: boolean
}

/**
 * Pairs the operations of two versions by method and path without the version: in the order of `from`, what only `to`
 * has at the end.
 */
export function pairOperations(
  from: readonly Operation[],
  to: readonly Operation[],
  models: ReadonlyMap<string, Schema>,
): OperationPair[] {
  const readShape = shapeReader(models)
  return pairByPlace(from, to, ({ method, resource }) => `${method} ${resource}`).map(pair =>
    operationPair(pair, readShape),
  )
}

function operationPair({ from, to }: VersionPair<Operation>, readShape: ShapeReader): OperationPair {
  const { method = '', resource = '' } = from ?? to ?? {}
  const operation = { method, resource, from: from?.id ?? null, to: to?.id ?? null }
  if (from === null || to === null) return { operation, from, to, ...nothing, readShape }
  const parameters = pairByPlace(from.parameters, to.parameters, placeOfParameter)
  const responses = pairByPlace(from.responses, to.responses, ({ status }) => `/response/${status}`)
  const bodies = responses
    .filter(isKept)
    .flatMap(({ at, from: { body: before }, to: { body: after } }) =>
      before === null || after === null
        ? []
        : pairBodies({ body: before, operation: from }, { body: after, operation: to }, `${at}/body`, readShape),
    )
  const [sent, taken] = [from.request?.body.schema, to.request?.body.schema]
  return {
    operation,
    from,
    to,
    readShape,
    parameters,
    responses,
    parameterShapes: parameters
      .filter(isKept)
      .flatMap(({ at, from: before, to: after }) => [...pairShapes(before.schema, after.schema, at, readShape)]),
    requestShapes: sent && taken ? [...pairShapes(sent, taken, '/request/body', readShape)] : [],
    responseShapes: bodies.flatMap(({ shapes }) => shapes),
    branches: { added: bodies.flatMap(({ added }) => added), removed: bodies.flatMap(({ removed }) => removed) },
  }
}

const nothing = {
  parameters: [],
  parameterShapes: [],
  requestShapes: [],
  responses: [],
  responseShapes: [],
  branches: { added: [], removed: [] },
}

/** Where a parameter travels: `/request/query/view`. */
function placeOfParameter(parameter: Parameter): string {
  return `/request/${parameter.in}${pointerStep(parameter.name)}`
}

interface BodyPair {
  readonly shapes: readonly ShapePair[]
  readonly added: readonly Branch[]
  readonly removed: readonly Branch[]
}

/** A body, and the operation whose parameters pick among its branches. */
interface ResponseBody {
  readonly body: BodySchema
  readonly operation: Operation
}

/** Pairs two bodies branch by branch; a body without branches is compared with the default branch of the other. */
function pairBodies(from: ResponseBody, to: ResponseBody, at: string, readShape: ShapeReader): BodyPair {
  const [before, after] = [branchesOf(from), branchesOf(to)]
  const single = before.size === 0 || after.size === 0
  const shapes = single
    ? [...pairShapes(defaultOf(from), defaultOf(to), at, readShape)]
    : [...before].flatMap(([title, schema]) => {
        const other = after.get(title)
        return other === undefined ? [] : [...pairShapes(schema, other, `${at}/(${title})`, readShape)]
      })
  const only = (own: BranchSchemas, others: BranchSchemas, body: ResponseBody): Branch[] =>
    [...own]
      .filter(([title, schema]) => (single ? schema !== defaultOf(body) : !others.has(title)))
      .map(([title, schema]) => ({
        at,
        title,
        schema,
        defaultSchema: defaultOf(body),
        onRequest: body.operation.views.includes(title),
      }))
  return { shapes, added: only(after, before, to), removed: only(before, after, from) }
}

type BranchSchemas = ReadonlyMap<string, Schema>

function branchesOf({ body }: ResponseBody): BranchSchemas {
  return new Map(Object.entries(body.branches).map(([title, branch]) => [title, branch.schema]))
}

/** What a client gets unasked: the default view, else the first branch, else the body itself. */
function defaultOf({ body, operation }: ResponseBody): Schema {
  return (body.branches[operation.views[0] ?? ''] ?? Object.values(body.branches)[0] ?? body).schema
}
