import fc from 'fast-check'
import { explore, replay } from '../../generators/index.js'
import type { ScenarioContext } from '../engine/scenario.js'
import type { ModelCommand } from './command.js'
import { commands } from './commands/index.js'
import { type DirectoryModel } from './model.js'
import { allowanceOf, ModelBreachError, type RealDirectory } from './real.js'
import { beginning, ending } from './setup.js'

/**
 * The way to a shrunk sequence as one text, `12:3:0 replay CB:F`: which way the values were shrunk, and which commands of
 * each sequence on it were carried out – the next smaller ones were made of these alone.
 */
export function joinPath(path: string, sequence: string): string {
  // that is how fast-check prints it, and the only way to have it
  const replayPath = /replayPath="([^"]*)"/.exec(sequence)?.[1]
  return replayPath === undefined ? path : `${path} replay ${replayPath}`
}

export function splitPath(text: string): { readonly path: string; readonly replayPath?: string } {
  const [path = '', replayPath] = text.split(' replay ')
  return replayPath === undefined ? { path } : { path, replayPath }
}

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
  /** Only the sequence that a broken one was shrunk to. */
  readonly path?: string
}

/** The smallest sequence found that breaks something. */
export interface BrokenSequence {
  readonly breach: ModelBreachError
  /** Its commands, in words. */
  readonly commands: readonly string[]
  /** Leads `sequenceAt` to the same sequence. */
  readonly replay: { readonly seed: number; readonly path: string }
}

/** What has been played so far: kept even where the target stops answering in between. */
export interface Played {
  /** Operations and clauses that held. */
  readonly held: Set<string>
  /** The commands carried out, in words, whichever sequence they belong to. */
  readonly done: string[]
}

type CommandSequence = Iterable<ModelCommand>

/** Users that all sequences of a run together may create, and once more on the way to a smaller failure. */
const MOST_BIRTHS = 6
const BIRTHS_TO_SHRINK = 20

/** A request and a look at the least: with fewer left a sequence does not begin. */
const WORTHWHILE = 8

const sequences = (length: number, replayPath?: string): fc.Arbitrary<CommandSequence> =>
  fc.commands(commands, { maxCommands: length, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) })

/** Plays made-up sequences against the target and a model of it. @returns null where nothing broke. */
export async function playSequences(
  context: ScenarioContext,
  { seed, runs, length, requests, shrinks, shrinkRequests, path }: Sequences,
  played: Played,
): Promise<BrokenSequence | null> {
  const allowance = allowanceOf(context.api.client, requests)
  const births = { left: MOST_BIRTHS }
  let turn = 0
  let before: DirectoryModel | null = null
  let broken: Omit<BrokenSequence, 'replay'> | null = null
  const holds = async (sequence: CommandSequence): Promise<boolean> => {
    if (allowance.left < WORTHWHILE) return true
    const real: RealDirectory = { context, asked: [], turn: ++turn, done: [], allowance, births, held: played.held }
    try {
      before = await play(real, sequence, before)
      return true
    } catch (error) {
      if (!(error instanceof ModelBreachError)) throw error
      before = null
      if (broken === null) {
        allowance.grant(shrinkRequests)
        births.left = BIRTHS_TO_SHRINK
      }
      const { clause, operation, observation } = error
      // what came before belongs to the evidence: alone, the last request might be innocent
      broken = {
        breach: new ModelBreachError(
          clause,
          operation,
          observation,
          [...new Set([...error.exchanges.slice(0, 1), ...real.asked])],
          { cause: error },
        ),
        commands: real.done,
      }
      return false
    } finally {
      played.done.push(...real.done)
    }
  }
  const only = path === undefined ? null : { seed, path, value: sequenceAt(seed, path, length) }
  if (only !== null) allowance.grant(shrinkRequests)
  const found =
    only === null
      ? await explore(sequences(length), holds, { seed, runs, shrinks })
      : (await holds(only.value))
        ? null
        : only
  const last = broken as Omit<BrokenSequence, 'replay'> | null
  return found === null || last === null
    ? null
    : { ...last, replay: { seed: found.seed, path: path ?? joinPath(found.path, String(found.value)) } }
}

async function play(
  real: RealDirectory,
  sequence: CommandSequence,
  before: DirectoryModel | null,
): Promise<DirectoryModel> {
  const model = await beginning(real, before)
  await fc.asyncModelRun(() => ({ model, real }), sequence)
  await ending(model, real)
  return model
}

/** The sequence that a broken one was shrunk to, from its seed and path. */
export function sequenceAt(seed: number, text: string, length: number): CommandSequence {
  const { path, replayPath } = splitPath(text)
  return replay(sequences(length, replayPath), seed, path)
}
