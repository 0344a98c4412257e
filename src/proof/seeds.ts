import { parseArgs } from 'node:util'
import { wholeNumber } from './choice.js'
import { employ } from './crew.js'
import type { SoundRun } from './jobs.js'

const MOST_REQUESTS = 3500

/** `npm run seeds [-- --from 1 --to 100 --workers 2]`: the full run on the sandbox as it is, once for each seed. Exit 1: one finds something, leaves a clause out or asks too much. */
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    to: { type: 'string', default: '100' },
    workers: { type: 'string', default: '2' },
  },
})
const from = wholeNumber(values.from, '--from')
const to = wholeNumber(values.to, '--to', from)
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i)

const runs: SoundRun[] = []
await employ<'sound'>(
  seeds.map(seed => ({ kind: 'sound', seed })),
  wholeNumber(values.workers, '--workers', 1),
  run => {
    runs.push(run)
    process.stdout.write(
      `seed ${String(run.seed).padEnd(6)} ${run.verdict}, ${run.requests} requests${run.unjudged.length === 0 ? '' : `, not judged: ${run.unjudged.join(', ')}`}\n`,
    )
    for (const breach of run.breaches) process.stdout.write(`    ${breach.slice(0, 240)}\n`)
  },
)
const bad = runs.filter(
  ({ verdict, breaches, unjudged, requests }) =>
    verdict !== 'conformant' || breaches.length > 0 || unjudged.length > 0 || requests > MOST_REQUESTS,
)
process.stdout.write(
  `${runs.length} seeds, ${Math.min(...runs.map(({ requests }) => requests))} to ${Math.max(...runs.map(({ requests }) => requests))} requests; ${bad.length === 0 ? 'no finding' : `trouble with ${bad.map(({ seed }) => seed).join(', ')}`}\n`,
)
process.exitCode = bad.length === 0 ? 0 : 1
