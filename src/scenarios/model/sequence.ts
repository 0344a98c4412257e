import fc from 'fast-check'
import { findCounterexample, replayValue } from '../../generators/index.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { ModelCommand } from './commands/command.js'
import { commands } from './commands/every-command.js'
import { type DirectoryModel } from './model.js'
import { ModelBreachError, type RealDirectory, requestBudget } from './real.js'
import { setUp, tearDown } from './set-up.js'

/**
 * The replay path of a shrunk sequence as one text, `12:3:0 replay CB:F`: how the values were shrunk, and which
 * commands of each sequence on the way were run, for the next smaller ones are made of these alone.
 */
export function joinPath(path: string, sequence: string): string {
  // fast-check gives it in no other way than in what it prints
  const replayPath = /replayPath="([^"]*)"/.exec(sequence)?.[1]
  return replayPath === undefined ? path : `${path} replay ${replayPath}`
}

export function splitPath(text: string): { readonly path: string; readonly replayPath?: string } {
  const [path = '', replayPath] = text.split(' replay ')
  return replayPath === undefined ? { path } : { path, replayPath }
}

/** How many sequences are run, and with how many requests. */
export interface Sequences {
  readonly seed: number
  /** Sequences tried while nothing breaks, as far as the requests go. */
  readonly runs: number
  /** Commands of the longest one. */
  readonly length: number
  /** Requests of all sequences together, as long as nothing breaks. */
  readonly requests: number
  /** Sequences tried on the way to a smaller failure, and requests for it. */
  readonly shrinks: number
  readonly shrinkRequests: number
  /** Replay path of a shrunk sequence: it alone is run. */
  readonly path?: string
}

/** The smallest sequence found that breaks a clause. */
export interface BrokenSequence {
  readonly breach: ModelBreachError
  /** Labels of its commands. */
  readonly commands: readonly string[]
  /** Leads `sequenceAt` to the same sequence. */
  readonly replay: { readonly seed: number; readonly path: string }
}

/** What was run so far. It is kept where the target stops answering in between. */
export interface SequencesRun {
  /** `clause operation` of everything that held. */
  readonly held: Set<string>
  /** Labels of the commands of all sequences. */
  readonly commands: string[]
}

type CommandSequence = Iterable<ModelCommand>

/** Users that all sequences of a run together may create, and those that shrinking may create besides. */
const MOST_CREATIONS = 6
const CREATIONS_TO_SHRINK = 20

/** Requests for a set-up, a write and a check: with fewer left no sequence begins. */
const WORTHWHILE = 8

const sequences = (length: number, replayPath?: string): fc.Arbitrary<CommandSequence> =>
  fc.commands(commands, { maxCommands: length, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) })

/** Runs generated sequences against the target and a model of it. @returns null where nothing broke. */
export async function runSequences(
  context: ScenarioContext,
  { seed, runs, length, requests, shrinks, shrinkRequests, path }: Sequences,
  soFar: SequencesRun,
): Promise<BrokenSequence | null> {
  const budget = requestBudget(context.api.client, requests)
  const creations = { left: MOST_CREATIONS }
  let number = 0
  let before: DirectoryModel | null = null
  let broken: Omit<BrokenSequence, 'replay'> | null = null
  const holds = async (sequence: CommandSequence): Promise<boolean> => {
    if (budget.left < WORTHWHILE) return true
    const real: RealDirectory = {
      context,
      exchanges: [],
      sequence: ++number,
      commands: [],
      budget,
      creations,
      held: soFar.held,
    }
    try {
      before = await runSequence(real, sequence, before)
      return true
    } catch (error) {
      if (!(error instanceof ModelBreachError)) throw error
      before = null
      if (broken === null) {
        budget.grant(shrinkRequests)
        creations.left = CREATIONS_TO_SHRINK
      }
      const { clause, operation, observation } = error
      // the earlier requests belong to the evidence: the last one alone may show nothing
      broken = {
        breach: new ModelBreachError(
          clause,
          operation,
          observation,
          [...new Set([...error.exchanges.slice(0, 1), ...real.exchanges])],
          { cause: error },
        ),
        commands: real.commands,
      }
      return false
    } finally {
      soFar.commands.push(...real.commands)
    }
  }
  const only = path === undefined ? null : { seed, path, value: sequenceAt(seed, path, length) }
  if (only !== null) budget.grant(shrinkRequests)
  const found =
    only === null
      ? await findCounterexample(sequences(length), holds, { seed, runs, shrinks })
      : (await holds(only.value))
        ? null
        : only
  const last = broken as Omit<BrokenSequence, 'replay'> | null
  return found === null || last === null
    ? null
    : { ...last, replay: { seed: found.seed, path: path ?? joinPath(found.path, String(found.value)) } }
}

async function runSequence(
  real: RealDirectory,
  sequence: CommandSequence,
  before: DirectoryModel | null,
): Promise<DirectoryModel> {
  const model = await setUp(real, before)
  await fc.asyncModelRun(() => ({ model, real }), sequence)
  await tearDown(model, real)
  return model
}

/** The sequence that a broken one was shrunk to, from its seed and path. */
export function sequenceAt(seed: number, text: string, length: number): CommandSequence {
  const { path, replayPath } = splitPath(text)
  return replayValue(sequences(length, replayPath), seed, path)
}
