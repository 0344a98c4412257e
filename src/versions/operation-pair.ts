import type { BodySchema, Operation, Parameter, ResponseDescription, Schema } from '../catalogue/index.js'
import { shapeReader } from './read-shape.js'
import { type Node, step, walk } from './shape-pair.js'
import type { ReadShape } from './shape.js'

/** Something of either version under one name; undefined where that version lacks it. */
export interface Matched<T> {
  readonly name: string
  readonly from: T | undefined
  readonly to: T | undefined
}

/** Brings two lists together by name, in the order of the first, what only the second has at the end. */
export function match<T>(from: readonly T[], to: readonly T[], nameOf: (item: T) => string): Matched<T>[] {
  const [before, after] = [byName(from, nameOf), byName(to, nameOf)]
  return [...new Set([...before.keys(), ...after.keys()])].map(name => ({
    name,
    from: before.get(name),
    to: after.get(name),
  }))
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  return new Map(items.map(item => [nameOf(item), item]))
}

export const isAdded = <T>(pair: Matched<T>): pair is Matched<T> & { from: undefined; to: T } => pair.from === undefined
export const isRemoved = <T>(pair: Matched<T>): pair is Matched<T> & { from: T; to: undefined } => pair.to === undefined
export const isKept = <T>(pair: Matched<T>): pair is Matched<T> & { from: T; to: T } =>
  pair.from !== undefined && pair.to !== undefined

/** A branch of a body that only one of the versions has. */
export interface Choice {
  readonly at: string
  /** Title of the branch: `extended`. */
  readonly title: string
  readonly schema: Schema
  /** The branch that a client gets without asking, in the version that has the choice. */
  readonly usual: Schema
  /** A parameter picks it (`view`): nobody gets it unasked. */
  readonly onRequest: boolean
}

export interface ContrastedBody {
  readonly nodes: readonly Node[]
  readonly added: readonly Choice[]
  readonly removed: readonly Choice[]
}

/** One side: a body and the operation whose parameters pick among its branches. */
export interface BodySide {
  readonly body: BodySchema
  readonly operation: Operation
}

/** Compares two bodies branch by branch; a body without a choice is held against the other's usual branch. */
export function contrastBodies(from: BodySide, to: BodySide, at: string, read: ReadShape): ContrastedBody {
  const [before, after] = [branchesOf(from), branchesOf(to)]
  const single = !hasChoice(from) || !hasChoice(to)
  const nodes = single
    ? [...walk(usualOf(from), usualOf(to), at, read)]
    : [...before.keys()].flatMap(title => walkBranch(title, before, after, at, read))
  const only = (mine: Branches, other: Branches, side: BodySide): Choice[] =>
    [...mine]
      .filter(([title, schema]) => (single ? schema !== usualOf(side) : !other.has(title)))
      .map(([title, schema]) => ({
        at,
        title,
        schema,
        usual: usualOf(side),
        onRequest: side.operation.views.includes(title),
      }))
  return { nodes, added: only(after, before, to), removed: only(before, after, from) }
}

type Branches = ReadonlyMap<string, Schema>

function walkBranch(title: string, before: Branches, after: Branches, at: string, read: ReadShape): Node[] {
  const [from, to] = [before.get(title), after.get(title)]
  return from === undefined || to === undefined ? [] : [...walk(from, to, `${at}/(${title})`, read)]
}

function hasChoice({ body }: BodySide): boolean {
  return Object.keys(body.choices).length > 0
}

function branchesOf({ body }: BodySide): Branches {
  return new Map(Object.entries(body.choices).map(([title, branch]) => [title, branch.schema]))
}

/** What a client gets unasked: the default view, else the first branch, else the body itself. */
function usualOf({ body, operation }: BodySide): Schema {
  return (body.choices[operation.views[0] ?? ''] ?? Object.values(body.choices)[0] ?? body).schema
}

/** The same operation in two versions; an id is null where that version lacks it. */
export interface OperationRef {
  readonly method: string
  /** Path without its version. */
  readonly resource: string
  readonly from: string | null
  readonly to: string | null
}

/** One operation in two versions, with all that rules compare. Where a version lacks it, all lists are empty. */
export interface OperationPair {
  readonly operation: OperationRef
  readonly from: Operation | null
  readonly to: Operation | null
  readonly parameters: readonly Matched<Parameter>[]
  /** The schemas of the parameters that both versions have. */
  readonly parameterNodes: readonly Node[]
  readonly requestNodes: readonly Node[]
  /** By status. */
  readonly responses: readonly Matched<ResponseDescription>[]
  readonly responseNodes: readonly Node[]
  /** Branches of response bodies that only one version has. */
  readonly choices: { readonly added: readonly Choice[]; readonly removed: readonly Choice[] }
  readonly read: ReadShape
}

/** Where a parameter travels: `/request/query/view`. */
export function placeOfParameter(parameter: Parameter): string {
  return `/request/${parameter.in}${step(parameter.name)}`
}

export function placeOfResponse({ status }: ResponseDescription): string {
  return `/response/${status}`
}

/**
 * Brings the operations of two versions together by method and path without the version, in the order of `from`,
 * what only `to` has at the end.
 */
export function pairOperations(
  from: readonly Operation[],
  to: readonly Operation[],
  models: ReadonlyMap<string, Schema>,
): OperationPair[] {
  const read = shapeReader(models)
  return match(from, to, ({ method, resource }) => `${method} ${resource}`).map(pair =>
    pairOf(pair.from, pair.to, read),
  )
}

function pairOf(from: Operation | undefined, to: Operation | undefined, read: ReadShape): OperationPair {
  const { method = '', resource = '' } = from ?? to ?? {}
  const operation = { method, resource, from: from?.id ?? null, to: to?.id ?? null }
  const nothing = {
    parameters: [],
    parameterNodes: [],
    requestNodes: [],
    responses: [],
    responseNodes: [],
    choices: { added: [], removed: [] },
  }
  if (from === undefined || to === undefined) return { operation, from: from ?? null, to: to ?? null, ...nothing, read }
  const parameters = match(from.parameters, to.parameters, placeOfParameter)
  const responses = match(from.responses, to.responses, placeOfResponse)
  const bodies = responses
    .filter(isKept)
    .flatMap(response => contrastResponse(response.from, response.to, { from, to }, read))
  return {
    operation,
    from,
    to,
    read,
    parameters,
    responses,
    parameterNodes: parameters
      .filter(isKept)
      .flatMap(({ name, from: a, to: b }) => [...walk(a.schema, b.schema, name, read)]),
    requestNodes:
      from.request && to.request
        ? [...walk(from.request.body.schema, to.request.body.schema, '/request/body', read)]
        : [],
    responseNodes: bodies.flatMap(({ nodes }) => nodes),
    choices: { added: bodies.flatMap(({ added }) => added), removed: bodies.flatMap(({ removed }) => removed) },
  }
}

function contrastResponse(
  from: ResponseDescription,
  to: ResponseDescription,
  operations: { from: Operation; to: Operation },
  read: ReadShape,
): ContrastedBody[] {
  if (from.body === null || to.body === null) return []
  const at = `${placeOfResponse(from)}/body`
  return [
    contrastBodies(
      { body: from.body, operation: operations.from },
      { body: to.body, operation: operations.to },
      at,
      read,
    ),
  ]
}
