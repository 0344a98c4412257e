import fc from 'fast-check'
import type { Schema } from '../catalogue/index.js'
import { fits } from './breaches.js'
import type { Grow } from './containers.js'
import { branchesOf, type Models } from './dialect.js'
import type { Value } from './value.js'

// Enough to see whether a branch has values of its own; fewer would drop one that rarely has.
const trials = 100

/**
 * Values of a choice. `anyOf`: of any branch. `oneOf`: of one branch that no other branch takes; a branch without a value of its
 * own is left out, so that nothing is searched for without end. Throws where no branch has one.
 */
export const chosen = (schema: Schema, keyword: 'anyOf' | 'oneOf', models: Models, grow: Grow): fc.Arbitrary<Value> => {
  const branches = branchesOf(schema, keyword)
  const grown = branches.map(grow)
  if (keyword === 'anyOf') return fc.oneof(...grown)
  const exclusive = grown.flatMap((arbitrary, own) => {
    const alone = (value: Value): boolean =>
      branches.every((branch, other) => other === own || !fits(branch, value, models))
    return fc.sample(arbitrary, { seed: 1, numRuns: trials }).some(alone) ? [arbitrary.filter(alone)] : []
  })
  if (exclusive.length === 0)
    throw new Error('Unsupported JSON Schema keyword "oneOf": no value fits one branch alone, say "anyOf"')
  return fc.oneof(...exclusive)
}
