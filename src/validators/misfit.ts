import type { ErrorObject } from 'ajv'
import type { Json } from '../json/index.js'
import type { Place } from './parts.js'
import { toProblem, type Problem } from './problem.js'

/** Problems that are told. */
const TOLD = 1024

/** How far a value is from a schema. */
export interface Misfit {
  /** The first ones. */
  readonly problems: Problem[]
  /** Counts all of them: a wrong shape of the items weighs more than any number of wrong fields. */
  readonly distance: number
  /** @param value all of it, where the errors are those of a part. */
  add(errors: readonly ErrorObject[], place: Place, value: Json): void
}

export function createMisfit(): Misfit {
  const problems: Problem[] = []
  let distance = 0
  return {
    problems,
    get distance() {
      return distance
    },
    add(errors, place, value) {
      for (const error of errors) {
        const instancePath = place(error.instancePath)
        if (instancePath === null) continue
        distance += isShallow(error.keyword, instancePath) ? 1e9 + 1 : 1
        if (problems.length < TOLD) problems.push(toProblem({ ...error, instancePath }, value))
      }
    },
  }
}

/** The body itself, or an item of it, is of another type. */
function isShallow(keyword: string, pointer: string): boolean {
  return keyword === 'type' && pointer.indexOf('/', 1) < 0
}
