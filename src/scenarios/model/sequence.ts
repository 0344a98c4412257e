import fc from 'fast-check'
import { bodyOf, isObject } from '../../findings/index.js'
import { explore } from '../../generators/index.js'
import type { ScenarioContext } from '../context.js'
import { commands } from './commands/index.js'
import type { DirectoryModel, Person, RealDirectory } from './directory-model.js'
import { compare } from './hold.js'
import { ModelBreach } from './model-breach.js'

export interface Sequences {
  readonly seed: number
  /** Sequences tried while nothing breaks. */
  readonly runs: number
  /** Commands of the longest one. */
  readonly length: number
  /** Requests of all sequences together, as long as nothing breaks. */
  readonly requests: number
  /** Sequences tried on the way to a smaller failure, and requests for it. */
  readonly shrinks: number
  readonly shrinkRequests: number
}

/** The smallest sequence found that breaks something. */
export interface BrokenSequence {
  readonly breach: ModelBreach
  /** Its commands, in words. */
  readonly commands: readonly string[]
  readonly replay: { readonly seed: number; readonly path: string }
}

/** Plays made-up sequences against the target and a model of it. `held` collects what held. @returns null where nothing broke. */
export async function playSequences(context: ScenarioContext, { seed, runs, length, requests, shrinks, shrinkRequests }: Sequences, held: Set<string>): Promise<BrokenSequence | null> {
  const allowance = { left: requests }
  let turn = 0
  let broken: Omit<BrokenSequence, 'replay'> | null = null
  const found = await explore(fc.commands(commands, { maxCommands: length, size: 'max' }), async sequence => {
    const real: RealDirectory = { context, asked: [], turn: ++turn, done: [], allowance, held }
    const model = await startingModel(context)
    try {
      await fc.asyncModelRun(() => ({ model, real }), sequence)
      return true
    } catch (error) {
      if (!(error instanceof ModelBreach)) throw error
      if (broken === null) allowance.left = shrinkRequests
      else allowance.left -= real.asked.length
      const { clause, operation, observation } = error
      // what came before belongs to the evidence: alone, the last request might be innocent
      broken = { breach: new ModelBreach(clause, operation, observation, [...new Set([...error.exchanges.slice(0, 1), ...real.asked])]), commands: real.done }
      return false
    }
  }, { seed, runs, shrinks })
  const last = broken as Omit<BrokenSequence, 'replay'> | null
  return found === null || last === null ? null : { ...last, replay: { seed: found.seed, path: found.path } }
}

/** Two own users, as the target shows them now. */
async function startingModel(context: ScenarioContext): Promise<DirectoryModel> {
  const people: Person[] = []
  for (const purpose of ['model-a', 'model-b']) {
    const { id, email } = await context.users.take(purpose)
    const show = context.catalogue.operations.findLast(operation => operation.action === 'show') ?? context.operation
    const exchange = await context.send({ operation: show, path: { id } })
    const user = bodyOf(exchange)
    const person: Person = { id, email, projects: new Map(), known: {}, first: exchange }
    if (isObject(user) && exchange.response?.status === 200) compare(person, user, {}, field => new Error(`nothing was known of ${field}`))
    people.push(person)
  }
  return { people }
}
