import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue } from '../../catalogue/index.js'
import { randomFrom } from '../../sandbox/seed/random.js'
import { numberFrom } from '../draw.js'
import { runCommand, type Ended } from './child.js'
import { nameOf, type Composition } from './composition.js'
import { startHostileTarget } from './hostile-target.js'
import { problemsOf } from './inspect.js'
import type { Played } from './shrink.js'

/** Milliseconds that a command may take, besides those that it waits for the target. */
const DEADLINE = 30_000

/** The commands that a seed runs against its target, one after the other in one folder. */
function commandsOf(seed: number): readonly (readonly string[])[] {
  const random = randomFrom(numberFrom(`commands ${seed}`))
  const write = random.chance(0.6)
  const only = random.pick([
    '',
    '',
    'PAGE',
    'USER',
    'SYNC',
    'BULK',
    'LIST',
    'AUTH',
    'TOKEN',
    'RATE',
    'HTTP',
    ...loadCatalogue().versions.map(version => `v${version}`),
  ])
  const verify = [
    'verify',
    ...(write ? ['--write'] : []),
    ...(only === '' ? [] : ['--only', only]),
    ...['--budget', String(10 + random.below(40)), '--max-wait', '1', '--seed', String(1 + random.below(999))],
    ...(random.chance(0.3) ? ['--strict'] : []),
    ...['json', 'junit', 'html', 'markdown'].flatMap(format => [`--${format}`, `report.${format}`]),
  ]
  return write && random.chance(0.5) ? [verify, ['cleanup', '--max-wait', '1']] : [verify]
}

/** Runs what a seed says against its target, and looks at all that comes out. */
export async function playTarget(composition: Composition): Promise<Played> {
  const target = await startHostileTarget(composition)
  const cwd = mkdtempSync(join(tmpdir(), 'asbuilt-fuzz-'))
  const problems: string[] = []
  const before = await target.bystanders.look()
  const runs: Ended[] = []
  try {
    for (const args of commandsOf(composition.seed)) {
      const before = target.waitedFor()
      const ended = await runCommand({
        args,
        cwd,
        env: target.env,
        deadline: DEADLINE,
        excused: () => target.waitedFor() - before,
      })
      runs.push(ended)
      const files = args[0] === 'verify' ? reportsIn(cwd) : {}
      problems.push(
        ...problemsOf({ ended, secrets: target.secrets(), files }).map(
          problem => `asbuilt ${args[0] ?? ''}: ${problem}`,
        ),
      )
    }
    if (target.strayed() > 0) problems.push('called a host that the target named')
    if ((await target.bystanders.look()) !== before) problems.push('changed users that are not ours')
    return {
      name: nameOf(composition),
      problems,
      exitCodes: runs.map(({ code }) => code),
      took: Math.round(runs.reduce((sum, { took }) => sum + took, 0)),
      memory: Math.max(...runs.map(({ vitals }) => vitals?.memory ?? 0)),
      held: Math.max(...runs.map(({ vitals }) => vitals?.held ?? 0)),
    }
  } finally {
    await target.close()
    rmSync(cwd, { recursive: true, force: true })
  }
}

function reportsIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter(name => name.startsWith('report.'))
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}
