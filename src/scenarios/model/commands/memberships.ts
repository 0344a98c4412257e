import fc from 'fast-check'
import type { Operation } from '../../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../../findings/index.js'
import { became, entryOf, type Pair, readBulk } from '../../bulk/pairs.js'
import { encode } from '../../engine/request-body.js'
import { barOf, type Caller } from '../callers.js'
import {
  anyOperation,
  anyView,
  anyWriter,
  as,
  command,
  mayWrite,
  type ModelCommand,
  trespassers,
  whom,
} from '../command.js'
import { type DirectoryModel, type Membership, type Person, personAt } from '../model.js'
import { ModelBreachError, operationOf, type RealDirectory, type View } from '../real.js'
import { carryOut } from '../write.js'

interface Change {
  readonly operation: Operation
  readonly pairs: readonly { readonly person: Person; readonly project: string }[]
  readonly by: Caller
  readonly view: View
  /** An entry without a project stands beside them. */
  readonly bare: boolean
}

/**
 * Puts users into projects or takes them out, and holds what becomes of each against what the model knows.
 * @throws ModelBreachError
 */
export async function changeMemberships(
  model: DirectoryModel,
  real: RealDirectory,
  { operation, pairs, by, view, bare }: Change,
): Promise<void> {
  const still = 'BULK-7/shows-nowhere-else'
  const people = pairs.map(({ person }) => person)
  const named = pairs.map(({ person, project }): Pair => ({ user: person.id, project }))
  const unfit = bare && barOf(model, operation, by) === null
  const [first] = named.map(entryOf)
  await carryOut(model, real, {
    operation,
    by,
    view,
    unfit,
    concerned: people,
    draft: {
      body: encode(operation, 'json', [
        ...named.map(entryOf),
        ...(unfit && first !== undefined ? [{ user_id: first.user_id ?? null }] : []),
      ]),
    },
    refused: culprit => {
      for (const { person, project } of pairs) {
        const known = person.projects.get(project)
        if (known !== undefined) person.projects.set(project, { ...known, refused: culprit })
      }
    },
    done: exchange => {
      for (const [i, { person, project }] of pairs.entries()) {
        const pair = named[i]
        if (pair !== undefined)
          judge(
            real,
            operation,
            exchange,
            person,
            project,
            became({ pairs: named, exchange, result: readBulk(exchange) }, pair),
          )
      }
      return {
        concerned: people,
        stored: new Map(),
        newcomers: [],
        exercised: [still],
        clauses: { stored: still, others: still },
      }
    },
  })
}

function judge(
  real: RealDirectory,
  operation: Operation,
  exchange: Exchange,
  person: Person,
  project: string,
  done: boolean | undefined,
): void {
  const was = person.projects.get(project)
  const adding = operation.action === 'bulk-add'
  const clause = clauseOf(adding, was)
  // whether who is switched off can be put into a project, the rules do not say
  const expected = was === undefined || person.known.is_active !== true ? undefined : adding || was.member
  if (done !== undefined && expected !== undefined && done !== expected) {
    const { clause: broken, operation: guilty, exchange: deed } = was?.refused ?? { clause, operation, exchange }
    if (was?.refused !== undefined || real.context.catalogue.clause(clause).operationIds.includes(operation.id)) {
      throw new ModelBreachError(
        broken,
        guilty,
        {
          at: '/response/body',
          expected: expected ? 'success' : 'failure',
          received: done ? 'success' : 'failure',
          message: `${adding ? 'adding' : 'removing'} a user that is ${was?.member === true ? '' : 'not '}in the project`,
        },
        [deed, exchange],
      )
    }
  }
  if (done === expected && done !== undefined) {
    real.held.add(`${clause} ${operation.id}`)
    if (was?.refused !== undefined) real.held.add(`${was.refused.clause} ${was.refused.operation.id}`)
  }
  if (done === undefined || (adding && !done)) person.projects.delete(project)
  else person.projects.set(project, { member: adding })
}

function clauseOf(adding: boolean, was: Membership | undefined): ClauseId {
  if (adding) return was?.member === true ? 'BULK-4/adding-again-succeeds' : 'BULK-2/sound-pair-succeeds'
  return was?.member === true ? 'BULK-2/sound-pair-succeeds' : 'BULK-5/removing-an-absent-user-fails-alone'
}

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
