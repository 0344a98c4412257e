import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { faults } from '../sandbox/index.js'
import { employ } from './crew.js'
import { killCurve } from './curve.js'
import { named, share, wholeNumber } from './choice.js'
import { falls, gone } from './falls.js'
import type { Kill } from './kill.js'
import { committedRows, pageUrl } from './page.js'
import { provers, quarryOf } from './provers.js'
import { killTable } from './table.js'

/** Of the run that the page tells of. */
const SEED = 1

/**
 * `npm run faults [-- --only NAME,… --sample I/N --seed N --workers N --accept]`: the full run against each fault of the
 * sandbox. Writes the table and its figure when every fault was met. Exit 1: a fault survives, a check or scenario finds
 * nothing in any, fewer are caught in time than the page says, or it has a fault that is gone; `--accept` writes the page all the same.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string', default: '1/1' },
    seed: { type: 'string', default: String(SEED) },
    workers: { type: 'string', default: '2' },
    accept: { type: 'boolean', default: false },
  },
})
const seed = wholeNumber(values.seed, '--seed')
const workers = wholeNumber(values.workers, '--workers', 1)
const chosen = share(
  named(
    faults.map(({ id }) => id),
    values.only,
    'fault',
  ),
  values.sample,
)
const whole = chosen.length === faults.length

const kills: Kill[] = []
await employ<'hunt'>(
  chosen.map(fault => ({ kind: 'hunt', fault, seed })),
  workers,
  kill => {
    kills.push(kill)
    process.stdout.write(
      `${String(kills.length).padStart(4)}/${chosen.length}  ${kill.fault.padEnd(44)} ${kill.clause.padEnd(44)} ${(kill.caughtBy ?? 'SURVIVES').padEnd(36)} ${kill.requests}\n`,
    )
  },
)

/** Check or scenario → a fault that it finds something in. */
const finds = new Map<string, string>()
for (const { fault, caughtBy } of kills) if (caughtBy !== null && !finds.has(caughtBy)) finds.set(caughtBy, fault)
for (const { fault, triggered } of kills)
  for (const prover of triggered) if (!finds.has(prover)) finds.set(prover, fault)
if (whole) {
  // who had no chance before the run was stopped gets one: runs against the faults that it ought to see, up to its finding
  const TRIES = 15
  for (let turn = 0; turn < TRIES; turn++) {
    const idle = provers
      .filter(({ id }) => !finds.has(id))
      .flatMap(prover => {
        const fault = quarryOf(prover)[turn]
        return fault === undefined ? [] : [{ kind: 'hunt' as const, fault, seed, prover: prover.id }]
      })
    if (idle.length > 0) process.stdout.write(`${idle.length} checks and scenarios were not needed yet\n`)
    await employ<'hunt'>(idle, workers, ({ fault, triggered }) => {
      for (const prover of triggered) if (!finds.has(prover)) finds.set(prover, fault)
    })
  }
}

const survivors = kills.filter(({ caughtBy }) => caughtBy === null)
const idle = whole ? provers.filter(({ id }) => !finds.has(id)) : []
const before = committedRows()
const fallen = falls(before, kills)
const dropped = whole ? gone(before, kills) : []
// the page tells of one seed: another one is for looking, not for writing
if (whole && seed === SEED && (values.accept || fallen.length + dropped.length === 0)) {
  mkdirSync(new URL('.', pageUrl), { recursive: true })
  writeFileSync(pageUrl, killTable(kills, finds, seed))
  writeFileSync(new URL('faults.svg', pageUrl), killCurve(kills))
}
const tell = (problems: readonly string[], what: string): void => {
  if (problems.length > 0) process.stdout.write(`${what}: ${problems.join(', ')}\n`)
}
process.stdout.write(`${kills.length - survivors.length} of ${kills.length} faults caught\n`)
tell(
  survivors.map(({ fault }) => fault),
  'These survive',
)
tell(
  idle.map(({ id }) => id),
  'These checks and scenarios find nothing in any fault',
)
tell(fallen, 'Fewer are caught in time than the page says')
tell(dropped, 'The page has faults that are no more')
process.exitCode = survivors.length + idle.length + (values.accept ? 0 : fallen.length + dropped.length) === 0 ? 0 : 1
