import type { Operation, Parameter, ResponseDescription, Schema } from '../catalogue/index.js'
import { contrastBodies, type Choice, type ContrastedBody } from './contrast/choice.js'
import { isKept, match, type Matched } from './contrast/matched.js'
import { walk, type Node } from './contrast/node.js'
import { step } from './contrast/place.js'
import type { OperationRef } from './change.js'
import { shapeReader } from './shape/read-shape.js'
import type { ReadShape } from './shape/shape.js'

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
