import fc from 'fast-check'
import {
  anyOperation,
  anyView,
  anyWriter,
  as,
  command,
  mayWrite,
  operationOf,
  trespassers,
  whom,
  type ModelCommand,
} from '../command.js'
import { personAt } from '../directory-model.js'
import { changeMemberships } from '../memberships.js'

/** One or two users put into a project or taken out of it; some requests have an entry that makes them unfit. */
export const memberships: fc.Arbitrary<ModelCommand> = fc
  .record({
    action: fc.constantFrom('bulk-add' as const, 'bulk-add' as const, 'bulk-remove' as const),
    at: anyOperation,
    who: whom,
    project: fc.nat(9),
    view: anyView,
    by: fc.oneof(anyWriter, anyWriter, trespassers),
    both: fc.constantFrom(true, true, true, false),
    bare: fc.constantFrom(false, false, false, false, true),
  })
  .map(({ action, at, who, project, view, by, both, bare }) =>
    command(
      `${action} ${who}${both ? ' and the next' : ''} ${project}${bare ? ' beside an entry without a project' : ''}${as(by)}`,
      { kind: mayWrite(by) ? `${action}${bare ? ' bare' : ''}` : 'barred', who },
      async (model, real) => {
        const { projectIds } = real.context.target
        const named = projectIds[project % Math.max(1, projectIds.length)]
        if (named === undefined) return
        const people = [...new Set([personAt(model, who), ...(both ? [personAt(model, who + 1)] : [])])]
        await changeMemberships(model, real, {
          operation: operationOf(real, action, at),
          pairs: people.map(person => ({ person, project: named })),
          by,
          view,
          bare,
        })
      },
    ),
  )
