import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { elapsed } from '../clock.js'

/** MiB of JavaScript values that a command may keep: it has to read bodies of 32 MiB. */
const HEAP = 512
/** A command that prints more than this is ended: nobody reads it. Bytes. */
const MOST_OUTPUT = 16 * 1024 * 1024

const root = join(import.meta.dirname, '../../..')
/** A command runs in a folder from which no package is found. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const vitalsFile = join(import.meta.dirname, 'vitals.mjs')

/** What is run, and where. */
export interface Command {
  /** `verify --budget 20` */
  readonly args: readonly string[]
  readonly cwd: string
  /** All of the environment but what a process needs to start. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds of its own that it may take. */
  readonly deadline: number
  /** Milliseconds of those gone by that somebody else took: a server that does not answer. */
  readonly excused?: () => number
  /** A signal that it gets once it has printed this, or so many milliseconds after its start. */
  readonly interrupt?: { readonly signal: NodeJS.Signals; readonly on: RegExp | number }
}

/** What a process told of itself as it ended. */
export interface Vitals {
  /** Milliseconds on a processor of usual speed without a look at timers, sockets and signals, at the longest. */
  readonly held: number
  /** Milliseconds after the start until which that lasted. */
  readonly heldUntil: number
  /** MiB, at the most. */
  readonly memory: number
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** Null where the process did not live to tell. */
  readonly vitals: Vitals | null
  /** Milliseconds from its start to its end. */
  readonly took: number
  /** Milliseconds from the signal that it got to its end; null where it got none. */
  readonly heard: number | null
  /** Why we ended it, where we did. */
  readonly ended: 'deadline' | 'output' | null
}

/** The command line as it is installed; from its sources where it is not built, or where a test wants these. */
function cliArguments(): readonly string[] {
  const built = join(root, 'dist/cli/main.js')
  return existsSync(built) && process.env['VITEST'] === undefined
    ? [built]
    : ['--import', tsx, join(root, 'src/cli/main.ts')]
}

/** Milliseconds for which a process could have run and others did: on a busy machine most of its time. */
function queued(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid ?? 0}/schedstat`, 'latin1').split(' ')[1]) / 1e6
  } catch {
    // the system does not tell, or the process has just ended
    return 0
  }
}

/** Runs a command of ours to its end. */
export async function runCommand({ args, cwd, env, deadline, excused, interrupt }: Command): Promise<Ended> {
  const started = elapsed()
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, '--import', vitalsFile, ...cliArguments(), ...args],
    {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: cwd, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    },
  )
  let ended: Ended['ended'] = null
  let signalled: number | null = null
  const end = (why: NonNullable<Ended['ended']>): void => {
    ended ??= why
    child.kill('SIGKILL')
  }
  const send = (): void => {
    if (interrupt === undefined || signalled !== null || child.exitCode !== null) return
    signalled = elapsed()
    child.kill(interrupt.signal)
  }
  const watch = setInterval(() => {
    if (elapsed() - started - (excused?.() ?? 0) - queued(child.pid) > deadline) end('deadline')
  }, 100)
  const timer = typeof interrupt?.on === 'number' ? setTimeout(send, interrupt.on) : undefined
  const listen = (stream: Readable): (() => string) => {
    const chunks: Buffer[] = []
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST_OUTPUT) end('output')
      else chunks.push(chunk)
      if (interrupt !== undefined && typeof interrupt.on !== 'number' && interrupt.on.test(chunk.toString())) send()
    })
    return () => Buffer.concat(chunks).toString()
  }
  const [, out, err, vitals] = child.stdio.map(stream => (stream === null ? () => '' : listen(stream as Readable)))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  clearInterval(watch)
  clearTimeout(timer)
  const told = vitals?.() ?? ''
  return {
    code,
    signal,
    stdout: out?.() ?? '',
    stderr: err?.() ?? '',
    vitals: told === '' ? null : (JSON.parse(told) as Vitals),
    took: elapsed() - started,
    heard: signalled === null ? null : elapsed() - signalled,
    ended,
  }
}
