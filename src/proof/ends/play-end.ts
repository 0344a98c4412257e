import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand, startCommand, type Command, type CommandOptions } from '../../testing/command-line.js'
import { elapsed } from '../clock.js'
import { describeEnd, type DrawnEnd, type Ending } from './drawn-end.js'
import { startWatchedSandbox, type WatchedSandbox } from './watched-sandbox.js'

/** What came of an end. */
export interface PlayedEnd {
  readonly end: string
  /** Users that were active when the run had ended, and was or was not able to tidy up. */
  readonly left: number
  /** Milliseconds from the end until the process was gone. */
  readonly took: number
  /** What must not be, in sentences; none: all is well. */
  readonly wrong: readonly string[]
}

/** Requests between the moment the reader leaves and Ctrl-C. */
const TEE = 5
/** Milliseconds that a run may take to tidy up; one whose disk is full first has to notice it. */
const TIME_LIMIT: Readonly<Partial<Record<Ending, number>>> & { readonly others: number } = {
  ENOSPC: 300_000,
  others: 60_000,
}

const fullDisk = new URL('full-disk.mjs', import.meta.url).href

/** Runs the command line against a sandbox in this process, ends it, cleans up, and looks at everybody. */
export async function playEnd(end: DrawnEnd): Promise<PlayedEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-end-'))
  const sandbox = await startWatchedSandbox(end.seed)
  try {
    return await play(end, sandbox, folder)
  } finally {
    await sandbox.close()
    rmSync(folder, { recursive: true })
  }
}

async function play(end: DrawnEnd, sandbox: WatchedSandbox, cwd: string): Promise<PlayedEnd> {
  const strangers = sandbox.strangers()
  const options: CommandOptions = {
    cwd,
    env: { ...sandbox.env, FULL_DISK: join(cwd, 'full') },
    ...(end.ending === 'ENOSPC' ? { preload: fullDisk } : {}),
  }
  const only = end.only === '' ? [] : ['--only', end.only]
  const command = startCommand(
    ['verify', '--write', '--seed', String(end.seed), ...only, '--json', 'run.json'],
    options,
  )
  const { began, hung } = bringAbout(end, sandbox, command, cwd)
  const exit = await command.ended
  const took = elapsed() - began()
  const active = sandbox.stillActive()
  const text = command.output.stdout + command.output.stderr
  const wrong = [
    ...(hung() ? [`it did not end by itself`] : []),
    ...(began() === 0 ? ['it was over before'] : []),
    ...differs('it ended with', exit, exitOf(end.ending)),
    ...(active.length > 0 && tidiesUp(end.ending) ? [`it left ${active.length} users`] : []),
    ...(active.length > 0 && end.ending !== 'SIGKILL' && !text.includes('asbuilt cleanup')
      ? ['it told nobody what it left']
      : []),
    ...(hasReport(end.ending) ? differs('its report says', verdictIn(join(cwd, 'run.json')), 'not-verified') : []),
    ...(/broke \(|^\s+at .*:\d+:\d+/m.test(text) ? [`it broke: ${text.slice(0, 400)}`] : []),
  ]
  const cleanup = await runCommand(['cleanup'], options)
  const after = sandbox.stillActive()
  return {
    end: describeEnd(end),
    left: active.length,
    took: Math.round(took),
    wrong: [
      ...wrong,
      ...(cleanup.exit === 0 ? [] : [`cleanup ended with ${cleanup.exit}: ${cleanup.stdout}${cleanup.stderr}`]),
      ...(after.length > 0 ? [`active after cleanup: ${after.join(', ')}`] : []),
      ...(sandbox.strangers() === strangers ? [] : ['somebody else was changed']),
    ],
  }
}

/** Makes the end come at its request. */
function bringAbout(
  { ending, request }: DrawnEnd,
  sandbox: WatchedSandbox,
  { child, ended }: Command,
  cwd: string,
): { readonly began: () => number; readonly hung: () => boolean } {
  let [began, hung] = [0, false]
  let timer: NodeJS.Timeout | undefined
  void ended.then(() => {
    clearTimeout(timer)
  })
  const start = (): void => {
    began = elapsed()
    timer = setTimeout(() => (hung = child.kill('SIGKILL')), TIME_LIMIT[ending] ?? TIME_LIMIT.others)
  }
  if (ending === 'EPIPE') {
    sandbox.at(request, () => {
      child.stdout?.destroy()
      child.stderr?.destroy()
    })
    sandbox.at(request + TEE, () => {
      start()
      child.kill('SIGINT')
    })
  } else
    sandbox.at(request, () => {
      start()
      if (ending === 'ENOSPC') writeFileSync(join(cwd, 'full'), '')
      else child.kill(ending)
    })
  return { began: () => began, hung: () => hung }
}

const tidiesUp = (ending: Ending): boolean => ending !== 'SIGKILL'
const hasReport = (ending: Ending): boolean => ending !== 'SIGKILL' && ending !== 'ENOSPC'

function exitOf(ending: Ending): number | string {
  if (ending === 'SIGKILL') return 'SIGKILL'
  return ending === 'ENOSPC' ? 2 : 128 + constants.signals[ending === 'EPIPE' ? 'SIGINT' : ending]
}

const differs = (what: string, received: unknown, expected: unknown): readonly string[] =>
  received === expected ? [] : [`${what} ${String(received)}, expected ${String(expected)}`]

function verdictIn(file: string): unknown {
  if (!existsSync(file)) return 'nothing'
  return (JSON.parse(readFileSync(file, 'utf8') || '{}') as { verdict?: unknown }).verdict
}
