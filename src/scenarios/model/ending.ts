import { operationOf } from './command.js'
import type { DirectoryModel, RealDirectory } from './directory-model.js'
import { changeMemberships } from './memberships.js'

/** Requests that the end of a sequence takes. */
const NEEDED = 2

/**
 * The end of a sequence: memberships show nowhere but where they are taken away, so all that the model knows of are.
 * @throws ModelBreachError
 */
export async function ending(model: DirectoryModel, real: RealDirectory): Promise<void> {
  const pairs = model.people
    .filter(({ known }) => known.is_active === true)
    .flatMap(person => [...person.projects.keys()].map(project => ({ person, project })))
  if (
    real.allowance.left < NEEDED ||
    !pairs.some(({ person, project }) => person.projects.get(project)?.member === true)
  )
    return
  const at = real.turn
  real.done.push('bulk-remove everybody')
  await changeMemberships(model, real, {
    operation: operationOf(real, 'bulk-remove', at),
    pairs,
    by: 'admin',
    view: { at, by: 'admin' },
    bare: false,
  })
}
