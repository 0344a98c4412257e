import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { median, type Measure } from './measure.js'
import { cli } from './processes.js'

const TURNS = 7

/** Milliseconds until the command line writes its first line. */
async function untilFirstLine(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])
  const took = performance.now() - start
  child.kill()
  await closed
  return took
}

async function measure(what: string, args: readonly string[], most: number): Promise<Measure> {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await untilFirstLine(args))
  const took = median(times)
  return { what, measured: `${Math.round(took)} ms`, promised: `under ${most} ms`, holds: took < most }
}

/** How soon the command line answers. */
export async function start(): Promise<readonly Measure[]> {
  return [
    await measure('asbuilt --version', ['--version'], 150),
    await measure('asbuilt verify: the first line', ['verify', '--write'], 1000),
  ]
}
