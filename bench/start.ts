import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue } from '../src/catalogue/index.js'
import { atMost, median, type Measure } from './measure.js'
import { cli, startSandboxProcess } from './processes.js'
import { askSandbox } from './target.js'

const TURNS = 9
const MOST_UNTIL_STARTED = 100

const entryPoint = (name: string): string => new URL(`../dist/${name}.js`, import.meta.url).href
const script = (text: string): string[] => ['--input-type=module', '--eval', text]

/** A process, and how many times an empty one it may take. */
interface Start {
  readonly what: string
  readonly args: readonly string[]
  readonly most: number
  readonly until: 'first line' | 'end'
}

const EMPTY: Start = { what: 'an empty Node process', args: script(''), most: 1, until: 'end' }

/**
 * How soon the package answers, in multiples of an empty Node process: turn by turn, the median of the ratios, so that
 * a busy machine slows both alike.
 */
export async function start(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'asbuilt-bench-'))
  try {
    const starts = startsOf(await oneBody(join(folder, 'body.json')))
    const empty: number[] = []
    const ratios = starts.map((): number[] => [])
    for (let turn = 0; turn < TURNS; turn += 1) {
      const base = await millisecondsOf(EMPTY)
      empty.push(base)
      for (const [i, one] of starts.entries()) ratios[i]?.push((await millisecondsOf(one)) / base)
    }
    const told = `${Math.round(median(empty))} ms`
    return [
      { what: 'to compare with: an empty Node process', measured: told, promised: '', holds: true },
      ...starts.map(({ what, most }, i) => atMost(`${what}, against an empty process`, median(ratios[i] ?? []), most)),
      await untilStarted(),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function startsOf({ operation, file }: { readonly operation: string; readonly file: string }): readonly Start[] {
  const check = [cli, 'check', '--operation', operation, '--status', '200', file]
  const imported = (name: string): string[] => script(`await import('${entryPoint(name)}')`)
  return [
    { what: 'asbuilt --version', args: [cli, '--version'], most: 1.3, until: 'end' },
    { what: 'asbuilt check of one body', args: check, most: 4, until: 'end' },
    { what: "import 'asbuilt/sandbox'", args: imported('sandbox'), most: 3, until: 'end' },
    { what: 'asbuilt verify: the first line', args: [cli, 'verify', '--write'], most: 4, until: 'first line' },
    { what: "import 'asbuilt'", args: imported('index'), most: Infinity, until: 'end' },
  ]
}

/** A list of one user, written to a file. */
async function oneBody(file: string): Promise<{ readonly operation: string; readonly file: string }> {
  const server = await startSandboxProcess()
  try {
    const { path, body } = await askSandbox(server.env, 'per_page=1')
    writeFileSync(file, body)
    return { operation: loadCatalogue().matchPath('GET', path)?.operation.id ?? '', file }
  } finally {
    await server.stop()
  }
}

async function millisecondsOf({ what, args, until }: Start): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(child, 'close')
  child.stderr.resume()
  await (until === 'first line' ? once(child.stdout, 'data') : closed)
  const took = performance.now() - started
  child.stdout.resume()
  if (until === 'first line') child.kill()
  await closed
  if (until === 'end' && child.exitCode !== 0) throw new Error(`${what} ended with ${child.exitCode}`)
  return took
}

/** From the import to a sandbox that answers, in a process that has loaded nothing else. */
async function untilStarted(): Promise<Measure> {
  const text = `const { startSandbox } = await import('${entryPoint('sandbox')}')
const begun = performance.now()
const sandbox = await startSandbox()
console.log(performance.now() - begun)
await sandbox.close()`
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const child = spawn(process.execPath, script(text), { stdio: ['ignore', 'pipe', 'inherit'] })
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    times.push(Number(said))
    await once(child, 'close')
  }
  const took = median(times)
  return {
    what: 'startSandbox() after its import',
    measured: `${Math.round(took)} ms`,
    promised: `within ${MOST_UNTIL_STARTED} ms`,
    holds: took <= MOST_UNTIL_STARTED,
  }
}
