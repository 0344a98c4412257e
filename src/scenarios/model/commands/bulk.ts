import fc from 'fast-check'
import { became, sendPairs } from '../../bulk/pairs.js'
import { command, operationOf, type ModelCommand } from '../command.js'
import { personAt } from '../directory-model.js'
import { hold } from '../hold.js'
import { ModelBreach } from '../model-breach.js'

/** One user put into a project or taken out of it, and what the model knows of the membership. */
export const memberships: fc.Arbitrary<ModelCommand> = fc
  .record({ action: fc.constantFrom('bulk-add' as const, 'bulk-remove' as const), at: fc.nat(99), who: fc.nat(9), project: fc.nat(9), view: fc.nat(99), bystander: fc.boolean() })
  .map(({ action, at, who, project, view, bystander }) => command(`${action} ${who} ${project}`, async (model, real) => {
    const { context } = real
    const [person, operation] = [personAt(model, who), operationOf(real, action, at)]
    const named = context.target.projectIds[project % Math.max(1, context.target.projectIds.length)]
    if (named === undefined) return
    const pair = { user: person.id, project: named }
    const answer = await sendPairs(context, operation, [pair])
    real.asked.push(answer.exchange)
    const [was, done] = [person.projects.get(named), became(answer, pair)]
    const expected = action === 'bulk-add' ? (was === undefined ? undefined : true) : was
    const clause = action === 'bulk-remove' ? (was === true ? 'BULK-2/sound-pair-succeeds' : 'BULK-5/removing-an-absent-user-fails-alone') : 'BULK-4/adding-again-succeeds'
    const judged = context.catalogue.clause(clause).operationIds.includes(operation.id) && expected !== undefined && done !== undefined
    if (judged && done !== expected) {
      throw new ModelBreach(clause, operation, {
        at: '/response/body', expected: expected ? 'success' : 'failure', received: done ? 'success' : 'failure',
        message: `${action === 'bulk-add' ? 'adding' : 'removing'} a user that is ${was === true ? '' : 'not '}in the project`,
      }, real.asked)
    }
    if (judged) real.held.add(`${clause} ${operation.id}`)
    if (action === 'bulk-add' && done === true) person.projects.set(named, true)
    else if (action === 'bulk-remove' && done !== undefined) person.projects.set(named, false)
    const still = 'BULK-7/shows-nowhere-else'
    await hold(model, real, { operation, exchange: answer.exchange, person, bystander, stored: {}, view: operationOf(real, 'show', view), clauses: { stored: still, others: still } })
  }, () => true))
