import fc from 'fast-check'
import { userField, type Operation } from '../../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../../findings/index.js'
import { entryOf, type MembershipPair, pairSucceeded, readBulk } from '../../bulk/pairs.js'
import { encode } from '../../engine/request-body.js'
import { type SequenceCaller, refusalOf } from '../callers.js'
import { type DirectoryModel, type Membership, type ModelUser, userAt } from '../model.js'
import { type ListView, ModelBreachError, operationOf, type RealDirectory } from '../real.js'
import { performWrite } from '../write.js'
import {
  anyOperationIndex,
  anyRefusedCaller,
  anyUserIndex,
  anyView,
  anyWriter,
  byCaller,
  command,
  mayWrite,
  type ModelCommand,
} from './command.js'

/** Which users are put into which project, or taken out of it. */
interface Change {
  readonly operation: Operation
  readonly pairs: readonly { readonly modelUser: ModelUser; readonly project: string }[]
  readonly by: SequenceCaller
  readonly view: ListView
  /** An entry without a project stands beside them, which makes the whole request invalid. */
  readonly bare: boolean
}

/**
 * Puts users into projects or takes them out, and checks each result against what the model knows.
 * @throws ModelBreachError
 */
export async function changeMemberships(
  model: DirectoryModel,
  real: RealDirectory,
  { operation, pairs, by, view, bare }: Change,
): Promise<void> {
  const still = 'BULK-7/shows-nowhere-else'
  const users = pairs.map(({ modelUser }) => modelUser)
  const named = pairs.map(({ modelUser, project }): MembershipPair => ({ user: modelUser.id, project }))
  const invalid = bare && refusalOf(model, operation, by) === null
  const [first] = named.map(entryOf)
  await performWrite(model, real, {
    operation,
    by,
    view,
    invalid,
    named: users,
    draft: {
      body: encode(operation, 'json', [
        ...named.map(entryOf),
        ...(invalid && first !== undefined ? [{ user_id: first.user_id ?? null }] : []),
      ]),
    },
    onRefused: refusedWrite => {
      for (const { modelUser, project } of pairs) {
        const known = modelUser.projects.get(project)
        if (known !== undefined) modelUser.projects.set(project, { ...known, refused: refusedWrite })
      }
    },
    effect: exchange => {
      for (const [i, { modelUser, project }] of pairs.entries()) {
        const pair = named[i]
        if (pair !== undefined)
          judge(
            real,
            operation,
            exchange,
            modelUser,
            project,
            pairSucceeded({ pairs: named, exchange, result: readBulk(exchange) }, pair),
          )
      }
      return {
        named: users,
        stored: new Map(),
        created: [],
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
  modelUser: ModelUser,
  project: string,
  done: boolean | undefined,
): void {
  const was = modelUser.projects.get(project)
  const adding = operation.action === 'bulk-add'
  const clause = clauseOf(adding, was)
  // the rules do not say whether an inactive user can be put into a project
  const expected = was === undefined || modelUser.known[userField.active] !== true ? undefined : adding || was.member
  if (done !== undefined && expected !== undefined && done !== expected) {
    const { clause: broken, operation: blamed, exchange: write } = was?.refused ?? { clause, operation, exchange }
    if (was?.refused !== undefined || real.context.catalogue.clause(clause).operationIds.includes(operation.id)) {
      const isIn = was?.member === true ? 'in the project' : 'not in the project'
      throw new ModelBreachError(
        broken,
        blamed,
        {
          at: '/response/body',
          expected: expected ? 'success' : 'failure',
          received: done ? 'success' : 'failure',
          message: `${adding ? 'adding' : 'removing'} a user that is ${isIn}`,
        },
        [write, exchange],
      )
    }
  }
  if (done === expected && done !== undefined) {
    real.held.add(`${clause} ${operation.id}`)
    if (was?.refused !== undefined) real.held.add(`${was.refused.clause} ${was.refused.operation.id}`)
  }
  if (done === undefined || (adding && !done)) modelUser.projects.delete(project)
  else modelUser.projects.set(project, { member: adding })
}

function clauseOf(adding: boolean, was: Membership | undefined): ClauseId {
  if (adding) return was?.member === true ? 'BULK-4/adding-again-succeeds' : 'BULK-2/sound-pair-succeeds'
  return was?.member === true ? 'BULK-2/sound-pair-succeeds' : 'BULK-5/removing-an-absent-user-fails-alone'
}

/** Puts one or two users into a project or takes them out; some requests have an entry that makes them invalid. */
export const memberships: fc.Arbitrary<ModelCommand> = fc
  .record({
    action: fc.constantFrom('bulk-add' as const, 'bulk-add' as const, 'bulk-remove' as const),
    at: anyOperationIndex,
    userIndex: anyUserIndex,
    project: fc.nat(9),
    view: anyView,
    by: fc.oneof(anyWriter, anyWriter, anyRefusedCaller),
    both: fc.constantFrom(true, true, true, false),
    bare: fc.constantFrom(false, false, false, false, true),
  })
  .map(({ action, at, userIndex, project, view, by, both, bare }) =>
    command(
      [
        `${action} ${userIndex}${both ? ' and the next' : ''} ${project}`,
        `${bare ? ' beside an entry without a project' : ''}${byCaller(by)}`,
      ].join(''),
      { kind: mayWrite(by) ? `${action}${bare ? ' bare' : ''}` : 'refused', userIndex },
      async (model, real) => {
        const { projectIds } = real.context.target
        const named = projectIds[project % Math.max(1, projectIds.length)]
        if (named === undefined) return
        const users = [...new Set([userAt(model, userIndex), ...(both ? [userAt(model, userIndex + 1)] : [])])]
        await changeMemberships(model, real, {
          operation: operationOf(real, action, at),
          pairs: users.map(modelUser => ({ modelUser, project: named })),
          by,
          view,
          bare,
        })
      },
    ),
  )
