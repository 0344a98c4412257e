import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { randomFrom } from '../../../sandbox/seed/random.js'
import { numberFrom } from '../../draw.js'
import type { Aim, Input } from './input.js'
import { makeInput } from './manners.js'
import { playInput } from './play-input.js'
import type { Question, Vitals } from './sandbox-child.js'

/** Inputs that are on their way at a time. */
const AT_A_TIME = 8
/** Milliseconds for which the event loop may be held. */
const LONGEST_HOLD = 250

/** Something that the sandbox did and must not do. */
export interface SandboxFailure {
  /** By which `--only` plays just this input; that of the first of several that did it together. */
  readonly seed: number
  readonly title: string
  readonly what: string
}

export interface SandboxFuzzing {
  readonly inputs: number
  readonly failures: readonly SandboxFailure[]
  /** Milliseconds for which the event loop was held at the longest. */
  readonly held: number
  /** Bytes in use at rest. */
  readonly kept: number
}

/** A sandbox in a process of its own, for as many inputs as one likes. */
export interface FuzzedSandbox {
  /** Plays the inputs of so many seeds from the first on. */
  fuzz(firstSeed: number, count: number): Promise<SandboxFuzzing>
  close(): void
}

export async function startFuzzedSandbox(): Promise<FuzzedSandbox> {
  let running = await startChild()
  const revive = async (): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) running = await startChild()
  }

  /** What is wrong with a batch, and how long the event loop was held meanwhile. */
  const play = async (seeds: readonly number[]): Promise<{ failures: SandboxFailure[]; held: number }> => {
    await revive()
    const { aim, ask, said } = running
    const failures: SandboxFailure[] = []
    const told = await Promise.all(
      seeds.map(async seed => {
        const { title, ...input } = inputOf(seed, aim)
        const what = await playInput({ title, ...input }, aim)
        if (what !== null) failures.push({ seed, title, what })
        return title
      }),
    )
    const [first = 0] = seeds
    const vitals = await ask('vitals')
    if (vitals === null)
      return { failures: [{ seed: first, title: told.join(' + '), what: `ends: ${said()}` }], held: 0 }
    if (vitals.held > LONGEST_HOLD)
      failures.push({ seed: first, title: told.join(' + '), what: `holds the event loop for ${vitals.held} ms` })
    return { failures, held: vitals.held }
  }

  return {
    async fuzz(firstSeed, count) {
      const failures: SandboxFailure[] = []
      let held = 0
      for (let from = 0; from < count; from += AT_A_TIME) {
        const seeds = Array.from({ length: Math.min(AT_A_TIME, count - from) }, (_, i) => firstSeed + from + i)
        const batch = await play(seeds)
        held = Math.max(held, batch.held)
        if (batch.failures.length === 0) continue
        // each by itself, to find the one that did it
        const alone: SandboxFailure[] = []
        for (const seed of seeds) alone.push(...(await play([seed])).failures)
        failures.push(...(alone.length > 0 ? alone : batch.failures))
      }
      await revive()
      const rest = await running.ask('rest')
      return { inputs: count, failures, held, kept: rest?.kept ?? 0 }
    },
    close() {
      running.child.kill()
    },
  }
}

/** The input of a seed. */
export function inputOf(seed: number, aim: Aim): Input {
  return makeInput(randomFrom(numberFrom(`sandbox ${seed}`)), aim)
}

/** A sandbox in a process of its own, and what its callers know. */
export interface Running {
  readonly child: ChildProcess
  readonly aim: Aim
  /** What it tells of itself; null where it has ended. */
  readonly ask: (question: Question) => Promise<Vitals | null>
  /** What it printed last. */
  readonly said: () => string
}

export async function startChild(): Promise<Running> {
  const child = fork(join(import.meta.dirname, 'sandbox-child.ts'), {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let printed = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-1500)
  })
  const ended = once(child, 'exit').then(() => null)
  const message = async (): Promise<unknown> => {
    const heard = await Promise.race([once(child, 'message'), ended])
    return heard === null ? null : heard[0]
  }
  const aim = (await message()) as Aim | null
  if (aim === null) throw new Error(`the sandbox does not start: ${printed}`)
  return {
    child,
    aim,
    said: () => printed.trim(),
    ask: async question => {
      const answer = message()
      if (child.connected) child.send(question)
      return (await answer) as Vitals | null
    },
  }
}
