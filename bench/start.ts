import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { median, type Measure } from './measure.js'
import { cli } from './processes.js'

const TURNS = 7

/** Milliseconds until a Node process writes its first line. */
async function untilFirstLine(script: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')])
  const took = performance.now() - start
  child.kill()
  await closed
  return took
}

async function measure(what: string, script: readonly string[], most = Infinity): Promise<Measure> {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await untilFirstLine(script))
  const took = median(times)
  return {
    what,
    measured: `${Math.round(took)} ms`,
    promised: most === Infinity ? '' : `under ${most} ms`,
    holds: took < most,
  }
}

/** How soon the command line answers; an empty process tells how fast the machine is today. */
export async function start(): Promise<readonly Measure[]> {
  return [
    await measure('to compare with: Node starts and says a word', ['--eval', 'console.log(0)']),
    await measure('asbuilt --version', [cli, '--version'], 150),
    await measure('asbuilt verify: the first line', [cli, 'verify', '--write'], 1000),
  ]
}
