import type { BodySchema, Operation, Schema } from '../../catalogue/index.js'
import { walk, type Node } from './node.js'
import type { ReadShape } from '../shape/shape.js'

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
