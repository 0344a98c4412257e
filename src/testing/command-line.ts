import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** What Node runs: the built command line, which starts in a fifth of the time, unless the sources are newer. */
const program: readonly string[] = isBuilt()
  ? [pathOf('../../dist/cli/main.js')]
  : // by its path, for the working folder of a call is another one
    ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, pathOf('../cli/main.ts')]

function isBuilt(): boolean {
  const built = statSync(pathOf('../../dist/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return readdirSync(pathOf('..'), { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.(?:test|fixture))\.ts$/.test(file) && !file.startsWith('testing'))
    .every(file => statSync(pathOf(`../${file}`)).mtimeMs <= built)
}

export interface CommandOptions {
  /** The working folder. */
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Where standard output goes: a descriptor in place of the pipe. */
  readonly stdout?: number
  /** A module that is loaded first. */
  readonly preload?: string
}

/** A call of the command line in a process of its own. */
export interface Command {
  readonly child: ChildProcess
  /** What it has written so far. */
  readonly output: { stdout: string; stderr: string }
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

/** Starts the command line. Nothing of the environment but where programs are reaches it. */
export function startCommand(args: readonly string[], { cwd, env, stdout, preload }: CommandOptions): Command {
  const preloads = preload === undefined ? [] : ['--import', preload]
  const child = spawn(process.execPath, [...preloads, ...program, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, NO_COLOR: '1', ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  return { child, output, ended }
}

/** What a call of the command line came to. */
export interface CommandResult {
  readonly exit: number | string
  readonly stdout: string
  readonly stderr: string
}

export async function runCommand(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { ended, output } = startCommand(args, options)
  const exit = await ended
  return { exit, ...output }
}
