import { createHash } from 'node:crypto'
import type { Validators } from '../validators/index.js'
import type { Client, Target } from '../http/index.js'
import type { Directory, OwnUsers, ScenarioContext, Transports } from '../scenarios/index.js'
import type { Judge } from './judge.js'
import { scenarioOperations, type Plan, type Step } from './plan.js'
import type { Pool } from './pool.js'

/** What all steps of a run have in common. */
export interface Session {
  readonly target: Target
  readonly client: Client
  readonly pool: Pool
  readonly validators: Validators
  readonly directory: Directory
  readonly users: OwnUsers
  readonly transports: Transports
  readonly tag: string
}

/** A whole number in [0, bound) that depends on nothing but the words given. */
function draw(bound: number, ...words: readonly (string | number)[]): number {
  return bound < 1 ? 0 : createHash('sha256').update(words.join('\n')).digest().readUInt32BE(0) % bound
}

/** This operation's share of the values: over all operations of the scenario every value is used, none gets nothing. */
export function shareOut<T>(values: readonly T[], place: number, places: number, offset: number): readonly T[] {
  if (values.length <= places)
    return values.slice((place + offset) % values.length, ((place + offset) % values.length) + 1)
  return values.filter((_, i) => (i + offset) % places === place)
}

export function createContext(plan: Plan, step: Step, judge: Judge, session: Session): ScenarioContext {
  const { operation, scenario } = step
  const { target, client, pool, validators, directory, users, transports, tag } = session
  return {
    operation,
    validators,
    target,
    client,
    directory,
    users,
    transports,
    tag,
    catalogue: plan.catalogue,
    seed: plan.seed,
    write: plan.write,
    ...(step.path === undefined ? {} : { path: step.path }),
    send: draft => pool.send(draft),
    read: draft => pool.read(draft),
    share(values) {
      if (plan.write || values.length === 0) return values
      const operations = scenarioOperations(plan.catalogue, scenario).filter(other => other.method === 'GET')
      const place = operations.findIndex(other => other.id === operation.id)
      return shareOut(
        values,
        Math.max(0, place),
        Math.max(1, operations.length),
        draw(operations.length, plan.seed, scenario.id),
      )
    },
    pick: (label, bound) => draw(bound, plan.seed, scenario.id, operation.id, label),
    judges: clause => judge.judges(clause),
    pass: clause => judge.pass(clause),
    fail: (clause, observation, evidence) => judge.fail(clause, observation, evidence),
    skip: (clause, reason, detail) => judge.skip(clause, reason, detail),
    leave: clause => judge.leave(clause),
    expect(clause, holds, observation, evidence) {
      if (holds) judge.pass(clause)
      else judge.fail(clause, observation(), evidence)
      return holds
    },
  }
}
